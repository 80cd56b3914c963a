import type { HeldRole } from '@builder-insights/plugin-access-common';
import type { RoleFacts } from './RoleFacts';
import { unconfirmed } from './unconfirmed';

/** Manager of each group of Builder Relations that the org source says one leads. */
export function leadershipRoles(
  facts: RoleFacts,
  effective: readonly string[],
): HeldRole[] {
  const { tree, person, rootGroup } = facts;
  return tree
    .ledBy(person.ref)
    .filter(ref => tree.isWithin(ref, rootGroup))
    .map(scopeRef => {
      const withheld = whyWithheld(facts, effective, scopeRef);
      return {
        role: 'manager',
        origin: 'leadership',
        scopeRef,
        ...(withheld && { withheld }),
      };
    });
}

function whyWithheld(
  { person, withheld }: RoleFacts,
  effective: readonly string[],
  scopeRef: string,
): string | undefined {
  const revoked = withheld.find(
    entry =>
      entry.userRef === person.ref &&
      entry.role === 'manager' &&
      entry.scopeRef === scopeRef,
  );
  if (revoked) {
    return `Revoked in a review by ${revoked.by} at ${revoked.at}: ${revoked.reason}`;
  }
  if (effective.length === 0) {
    return 'The groups claim of the last sign-in confirms none of the groups of the org source';
  }
  return person.groups.includes(scopeRef) && !effective.includes(scopeRef)
    ? unconfirmed(scopeRef)
    : undefined;
}
