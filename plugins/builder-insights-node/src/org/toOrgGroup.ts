import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  RELATION_LED_BY,
  type OrgGroup,
} from '@builder-insights/plugin-builder-insights-common';

/** What the organisation's tree needs to know of a Group entity. */
export function toOrgGroup(entity: Entity): OrgGroup {
  const { parent, profile } = (entity.spec ?? {}) as {
    parent?: string;
    profile?: { displayName?: string };
  };
  return {
    ref: stringifyEntityRef(entity),
    title:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    parentRef: parent
      ? stringifyEntityRef(
          parseEntityRef(parent, {
            defaultKind: 'Group',
            defaultNamespace: entity.metadata.namespace,
          }),
        )
      : undefined,
    managerRef: entity.relations?.find(({ type }) => type === RELATION_LED_BY)
      ?.targetRef,
  };
}
