import type { RoleGrant } from '@builder-insights/plugin-access-common';

/**
 * Admin grants that count: of people whom the org source knows, and who do not hold what excludes it.
 *
 * @param known - refs of people; every name counts as known when left out
 */
export function adminsInForce(
  grants: readonly RoleGrant[],
  known?: readonly string[],
): RoleGrant[] {
  const held = grants.filter(({ state }) => state === 'active');
  const auditors = held
    .filter(({ role }) => role === 'auditor')
    .map(({ subjectRef }) => subjectRef);
  return held.filter(
    ({ role, subjectRef }) =>
      role === 'admin' &&
      !auditors.includes(subjectRef) &&
      (known === undefined || known.includes(subjectRef)),
  );
}
