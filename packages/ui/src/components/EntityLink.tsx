import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { EntityName } from './EntityName';

/**
 * The name of a person, group or product area, leading to its page. It is underlined, for it often stands within a
 * sentence, where colour alone would not tell it.
 *
 * @public
 */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  return (
    <EntityRefLink
      entityRef={entityRef}
      hideIcon
      disableTooltip
      underline="always"
    >
      <EntityName entityRef={entityRef} />
    </EntityRefLink>
  );
}
