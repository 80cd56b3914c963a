import type { OrgTree } from '@builder-insights/plugin-access-common';
import type { OrgPerson } from '@builder-insights/plugin-access-node';

/** What a claim says about the groups of the organisation. */
export interface ConfirmedGroups {
  /** Refs of all groups that the claim names. */
  claimed: string[];
  /** Those of them that the person is a member of: what counts. */
  effective: string[];
  /** Refs that the claim names and the organisation does not give the person. */
  extra: string[];
  /** Names in the claim that are no group of the organisation. */
  unknown: string[];
  /** Refs of the person's groups that the claim does not name. */
  missing: string[];
}

/** Compares the names of a claim, letter for letter, with what the organisation calls its groups. */
export function confirmGroups(
  names: ReadonlySet<string>,
  { person, tree }: { person: OrgPerson; tree: OrgTree },
): ConfirmedGroups {
  const known = new Set<string>();
  const claimed: string[] = [];
  for (const { ref, claim = nameOf(ref) } of tree.groups()) {
    if (names.has(claim)) {
      known.add(claim);
      claimed.push(ref);
    }
  }
  const confirmed = new Set(claimed);
  return {
    claimed,
    effective: person.groups.filter(ref => confirmed.has(ref)),
    extra: claimed.filter(ref => !person.groups.includes(ref)),
    unknown: [...names].filter(name => !known.has(name)),
    missing: person.groups.filter(ref => !confirmed.has(ref)),
  };
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
