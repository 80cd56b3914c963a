import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useEntityTitle } from '../hooks/useEntityTitle';
import { EntityName } from './EntityName';

/**
 * The name of a person, group or product area, leading to its page. It is underlined, for it often stands within a
 * sentence, where colour alone would not tell it.
 *
 * @public
 */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const title = useEntityTitle(entityRef);
  return (
    <EntityRefLink
      // A link has a name also while the catalog is asked for it.
      aria-label={title === undefined ? entityRef : undefined}
      entityRef={entityRef}
      hideIcon
      disableTooltip
      underline="always"
    >
      <EntityName entityRef={entityRef} />
    </EntityRefLink>
  );
}
