import type {
  OrgGroupRecord,
  OrgPersonRecord,
} from '@builder-insights/plugin-access-node';

/** A group as a connector reads it; its name is its id. */
export function aGroup(
  id: string,
  parentId?: string,
  more: Partial<OrgGroupRecord> = {},
): OrgGroupRecord {
  return {
    kind: 'group',
    id,
    name: id,
    title: `Team ${id}`,
    type: 'team',
    parentIds: parentId ? [parentId] : [],
    ...more,
  };
}

/** Somebody active as a connector reads them; their name is their id. */
export function aPerson(
  id: string,
  groupIds: string[],
  more: Partial<OrgPersonRecord> = {},
): OrgPersonRecord {
  return {
    kind: 'person',
    id,
    name: id,
    displayName: `Person ${id}`,
    oktaId: `00u-${id}`,
    status: 'active',
    groupIds,
    ...more,
  };
}
