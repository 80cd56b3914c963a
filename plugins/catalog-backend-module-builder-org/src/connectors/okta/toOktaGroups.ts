import type { OrgGroupRecord } from '@builder-insights/plugin-access-node';
import { nameFromId } from '../nameFromId';
import type { OktaGroup } from './oktaSchemas';
import type { OktaOptions } from './OktaOptions';
import { textOf } from './textOf';

/**
 * Groups of Okta with the parents and leaders that their profiles name.
 *
 * @param leaders - ids of users by what the groups call them; an unknown one stays as it is, and is refused
 */
export function toOktaGroups(
  groups: readonly OktaGroup[],
  leaders: ReadonlyMap<string, string>,
  options: Pick<
    OktaOptions,
    'groupKey' | 'parentKey' | 'managerKey' | 'typeKey'
  >,
): OrgGroupRecord[] {
  const { groupKey, parentKey, managerKey, typeKey } = options;
  const keyOf = (group: OktaGroup) =>
    groupKey ? textOf(group.profile, groupKey) : group.id;
  const idsByKey = new Map<string | undefined, string[]>();
  for (const group of groups) {
    const key = keyOf(group);
    idsByKey.set(key, [...(idsByKey.get(key) ?? []), group.id]);
  }
  return groups.map(({ id, profile }) => {
    const parent = textOf(profile, parentKey);
    const manager = textOf(profile, managerKey);
    const name = textOf(profile, 'name');
    return {
      kind: 'group',
      id,
      name: nameFromId('g', id),
      title: name ?? id,
      description: textOf(profile, 'description'),
      type: textOf(profile, typeKey) ?? 'group',
      // Two groups with the key of a parent are two parents.
      parentIds: parent ? idsByKey.get(parent) ?? [parent] : [],
      managerId: manager && (leaders.get(manager) ?? manager),
      claim: name,
    };
  });
}
