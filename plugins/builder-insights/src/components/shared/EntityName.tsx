import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** The name of a person, group or product area, as plain text. */
export function EntityName(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
