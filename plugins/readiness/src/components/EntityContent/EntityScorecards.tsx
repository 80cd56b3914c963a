import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Boards } from '../shared/Boards';

/** On the page of an entity: its gates. */
export function EntityScorecards() {
  const { entity } = useEntity();
  return <Boards scopeRef={stringifyEntityRef(entity)} />;
}
