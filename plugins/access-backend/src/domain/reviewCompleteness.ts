import type {
  OrgTree,
  ReviewCompleteness,
  RoleGrant,
} from '@builder-insights/plugin-access-common';
import type { ReviewedRole } from './reviewPopulation';

/** Counts what is reviewed against what could be: grants in force, and leaders that the org source names. */
export function reviewCompleteness(
  roles: readonly ReviewedRole[],
  sources: { grants: readonly RoleGrant[]; tree: OrgTree },
): ReviewCompleteness {
  const grantIds = new Set(roles.map(({ grantId }) => grantId));
  const uncovered = sources.grants.filter(({ id }) => !grantIds.has(id));
  const led = new Set(
    roles.flatMap(({ origin, scopeRef }) =>
      origin === 'leadership' && scopeRef ? [scopeRef] : [],
    ),
  );
  const named = sources.tree
    .groups()
    .filter(({ managerRef }) => managerRef !== undefined);
  const unled = named.filter(({ ref }) => !led.has(ref));
  return {
    people: new Set(roles.map(({ userRef }) => userRef)).size,
    byRole: countBy(roles, ({ role }) => role),
    byOrigin: countBy(roles, ({ origin }) => origin),
    grants: {
      active: sources.grants.length,
      covered: sources.grants.length - uncovered.length,
    },
    grantsWithoutHolder: uncovered.map(({ id }) => id).sort(),
    leaderships: { named: named.length, covered: named.length - unled.length },
    leadershipsWithoutEffect: unled.map(({ ref }) => ref).sort(),
  };
}

function countBy(
  roles: readonly ReviewedRole[],
  key: (role: ReviewedRole) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const role of roles) {
    counts[key(role)] = (counts[key(role)] ?? 0) + 1;
  }
  return counts;
}
