import type {
  AccessImpact,
  OrgBasis,
  OrgSnapshot,
  OrgTree,
} from '@builder-insights/plugin-access-common';
import {
  deriveRoles,
  type EffectiveRoles,
  type OrgDirectory,
  type OrgPerson,
  type OrgSnapshots,
  type RoleRegister,
} from '@builder-insights/plugin-access-node';
import { compareRoles } from '../domain/compareRoles';

const PAGE = 1_000;

interface Parts {
  org: OrgDirectory;
  orgSnapshots: OrgSnapshots;
  roles: RoleRegister;
  /** Where Builder Relations begins. */
  rootGroup: string;
}

/**
 * What putting a snapshot of the organisation in force would do to roles.
 *
 * @remarks
 * Derives everybody's roles twice, with the function that decisions use: once from the organisation in force and once
 * from the snapshot. Claims are taken to confirm both, so that only the organisation differs.
 */
export class OrgImpact {
  static create(parts: Parts): OrgImpact {
    return new OrgImpact(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async of(snapshot: OrgSnapshot): Promise<AccessImpact> {
    const { org, orgSnapshots, roles } = this.#parts;
    const preview = await orgSnapshots.preview(snapshot.id);
    const [basis, tree, people, nextTree, nextPeople, grants, withheld] =
      await Promise.all([
        org.basis(),
        org.tree(),
        everybody(org),
        preview.tree(),
        everybody(preview),
        roles.list(),
        roles.withheld(),
      ]);
    const derive = (
      persons: readonly OrgPerson[],
      place: { basis: OrgBasis; tree: OrgTree },
    ) =>
      new Map<string, EffectiveRoles>(
        persons.map(person => [
          person.ref,
          deriveRoles({
            ...place,
            now: new Date(),
            rootGroup: this.#parts.rootGroup,
            person,
            claimedGroups: person.groups,
            grants,
            withheld,
          }),
        ]),
      );
    return compareRoles(
      basis ? derive(people, { basis, tree }) : new Map(),
      derive(nextPeople, {
        tree: nextTree,
        basis: {
          snapshotId: snapshot.id,
          hash: snapshot.hash ?? '',
          source: snapshot.source,
          readAt: snapshot.readAt,
          freshness: 'fresh',
        },
      }),
    );
  }
}

async function everybody(
  org: Pick<OrgDirectory, 'people'>,
): Promise<OrgPerson[]> {
  const people: OrgPerson[] = [];
  let page: OrgPerson[];
  do {
    page = await org.people({ after: people.at(-1)?.ref, limit: PAGE });
    people.push(...page);
  } while (page.length === PAGE);
  return people;
}
