import type { EffectiveRoles } from '@builder-insights/plugin-access-node';

/**
 * Whether nothing keeps the leadership of a group from counting, for somebody whom the org source names as its leader.
 *
 * @remarks
 * Inside Builder Relations leadership is a role, which may be withheld. Elsewhere it is none, and asks for one group
 * that their sign-in confirms.
 */
export function leadsEffectively(
  { roles, groups }: Pick<EffectiveRoles, 'roles' | 'groups'>,
  groupRef: string,
): boolean {
  const role = roles.find(
    ({ origin, scopeRef }) => origin === 'leadership' && scopeRef === groupRef,
  );
  return role
    ? role.withheld === undefined
    : groups.some(({ effective }) => effective);
}
