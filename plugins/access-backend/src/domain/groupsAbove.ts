import type { ReviewedRole } from './reviewPopulation';
import type { ReviewOrg } from './reviewerObjection';

/** Groups whose leaders are above a person, nearest first: their own, what they lead, and all that is above these. */
export function groupsAbove(
  role: Pick<ReviewedRole, 'userRef' | 'origin' | 'scopeRef'>,
  org: ReviewOrg,
): string[] {
  const starts = [...(org.groupsOf(role.userRef) ?? [])];
  if (role.origin === 'leadership' && role.scopeRef) {
    starts.push(role.scopeRef);
  }
  const distances = new Map<string, number>();
  for (const start of starts) {
    for (const [distance, ref] of org.tree.pathOf(start).entries()) {
      distances.set(ref, Math.min(distance, distances.get(ref) ?? distance));
    }
  }
  return [...distances]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([ref]) => ref);
}
