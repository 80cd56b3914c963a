import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { useLoad } from './useLoad';

/**
 * The title of an entity. Undefined while the catalog is asked: an id that turns
 * into a name before the reader's eyes is worse than a short wait.
 */
export function useEntityTitle(entityRef: string): string | undefined {
  const presentations = useApiHolder().get(entityPresentationApiRef);
  const { primaryTitle } = useEntityPresentation(entityRef);
  const { loading } = useLoad(
    useCallback(
      async () => await presentations?.forEntity(entityRef).promise,
      [presentations, entityRef],
    ),
  );
  const bareName = defaultEntityPresentation(entityRef).primaryTitle;
  return loading && primaryTitle === bareName ? undefined : primaryTitle;
}
