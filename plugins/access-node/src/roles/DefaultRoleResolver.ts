import type { BreakGlassRegister } from '../breakGlass/BreakGlassRegister';
import type {
  IdentityRecord,
  IdentityRegister,
} from '../identity/IdentityRegister';
import type { OrgDirectory } from '../org/OrgDirectory';
import { deriveRoles } from './domain/deriveRoles';
import type { RolesConfig } from './readRolesConfig';
import type { RoleRegister } from './RoleRegister';
import type { EffectiveRoles, RoleResolver } from './RoleResolver';

/**
 * Reads what roles follow from, with every question.
 *
 * @remarks
 * All at once, except the grants: they wait for the person's groups, so that a decision costs the same however many
 * grants there are.
 */
export class DefaultRoleResolver implements RoleResolver {
  static create(options: {
    breakGlass: BreakGlassRegister;
    config: RolesConfig;
    grants: RoleRegister;
    identities: IdentityRegister;
    org: OrgDirectory;
    /** What time it is; the system's when left out. */
    clock?: () => Date;
  }): DefaultRoleResolver {
    return new DefaultRoleResolver(options);
  }

  readonly #breakGlass: BreakGlassRegister;
  readonly #rootGroup: string;
  readonly #grants: RoleRegister;
  readonly #identities: IdentityRegister;
  readonly #org: OrgDirectory;
  readonly #clock: () => Date;

  private constructor(
    options: Parameters<typeof DefaultRoleResolver.create>[0],
  ) {
    this.#breakGlass = options.breakGlass;
    this.#rootGroup = options.config.rootGroup;
    this.#grants = options.grants;
    this.#identities = options.identities;
    this.#org = options.org;
    this.#clock = options.clock ?? (() => new Date());
  }

  async resolve(userRef: string): Promise<EffectiveRoles | undefined> {
    return await this.#derive(userRef, identity => identity);
  }

  async describe(userRef: string): Promise<EffectiveRoles | undefined> {
    return await this.#derive(
      userRef,
      (identity, groups) => identity ?? { claimedGroups: groups },
    );
  }

  async privileged(): Promise<EffectiveRoles[]> {
    const now = this.#clock();
    const [basis, tree, grants, withheld, uses] = await Promise.all([
      this.#org.basis(),
      this.#org.tree(),
      this.#grants.list(),
      this.#grants.withheld(),
      this.#breakGlass.list(),
    ]);
    if (!basis) {
      return [];
    }
    const subjects = grants.map(({ subjectRef }) => subjectRef);
    const members = await Promise.all(
      [...new Set(subjects)]
        .filter(ref => ref.startsWith('group:'))
        .map(ref => this.#org.members(ref)),
    );
    const leaders = tree
      .descendantsOf(this.#rootGroup)
      .flatMap(ref => tree.group(ref)?.managerRef ?? []);
    const refs = [
      ...leaders,
      ...subjects.filter(ref => ref.startsWith('user:')),
      ...members.flat().map(({ ref }) => ref),
    ];
    const people = await this.#org.peopleByRef([...new Set(refs)]);
    const identities = await this.#identities.findAll(
      people.map(({ ref }) => ref),
    );
    const identityOf = new Map(
      identities.map(identity => [identity.userRef, identity]),
    );
    const inUse = new Map(
      uses
        .filter(({ state }) => state === 'active')
        .map(use => [use.userRef, use]),
    );
    return people
      .sort((a, b) => (a.ref < b.ref ? -1 : 1))
      .map(person => {
        const identity = identityOf.get(person.ref);
        return deriveRoles({
          now,
          rootGroup: this.#rootGroup,
          basis,
          tree,
          person,
          claimedGroups: identity?.claimedGroups ?? person.groups,
          caution: identity?.caution,
          grants,
          withheld,
          breakGlass: inUse.get(person.ref),
        });
      });
  }

  async #derive(
    userRef: string,
    claimOf: (
      identity: IdentityRecord | undefined,
      groups: string[],
    ) => Pick<IdentityRecord, 'claimedGroups' | 'caution'> | undefined,
  ): Promise<EffectiveRoles | undefined> {
    const now = this.#clock();
    const personAndGrants = this.#org.person(userRef).then(async found => ({
      person: found,
      grants: found
        ? await this.#grants.namingAny([userRef, ...found.groups])
        : [],
    }));
    const [{ person, grants }, basis, tree, identity, withheld, breakGlass] =
      await Promise.all([
        personAndGrants,
        this.#org.basis(),
        this.#org.tree(),
        this.#identities.find(userRef),
        this.#grants.withheld({ userRef }),
        this.#breakGlass.active(userRef, now),
      ]);
    const claim = person && claimOf(identity, person.groups);
    return basis && person && claim
      ? deriveRoles({
          now,
          rootGroup: this.#rootGroup,
          basis,
          tree,
          person,
          claimedGroups: claim.claimedGroups,
          caution: claim.caution,
          grants,
          withheld,
          breakGlass,
        })
      : undefined;
  }
}
