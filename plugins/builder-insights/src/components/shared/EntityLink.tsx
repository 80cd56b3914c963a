import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { EntityName } from './EntityName';

/** The name of a person, group or product area, leading to its page. */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  return (
    <EntityRefLink entityRef={entityRef} hideIcon disableTooltip>
      <EntityName entityRef={entityRef} />
    </EntityRefLink>
  );
}
