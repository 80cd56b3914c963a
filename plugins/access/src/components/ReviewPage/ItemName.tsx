import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import { EntityName } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** Whose which role: "Ana, Manager, EMEA". */
export function ItemName(props: { item: AccessReviewItem }) {
  const { displayName, role, scopeRef } = props.item;
  const t = useWords();
  return (
    <>
      {displayName}, {t(`roles.name.${role}`)}
      {scopeRef && (
        <>
          , <EntityName entityRef={scopeRef} />
        </>
      )}
    </>
  );
}
