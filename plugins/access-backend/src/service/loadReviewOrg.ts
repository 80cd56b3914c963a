import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { ReviewOrg } from '../domain/reviewerObjection';

/** The organisation as it is now, with the groups of some people. */
export async function loadReviewOrg(
  org: OrgDirectory,
  userRefs: readonly string[],
): Promise<ReviewOrg> {
  const wanted = [...new Set(userRefs)].filter(ref => ref !== '');
  const [tree, people] = await Promise.all([
    org.tree(),
    org.peopleByRef(wanted),
  ]);
  const groups = new Map(people.map(person => [person.ref, person.groups]));
  return { tree, groupsOf: userRef => groups.get(userRef) };
}
