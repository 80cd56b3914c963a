import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { IdentityRegister } from '../identity/IdentityRegister';
import type { OrgDirectory, OrgPerson } from '../org/OrgDirectory';
import type { WithheldRoleStore } from '../store/WithheldRoleStore';
import type { ChangeFacts } from './domain/ChangeFacts';
import { deriveRoles } from './domain/deriveRoles';
import type { RolesConfig } from './readRolesConfig';
import type { EffectiveRoles } from './RoleResolver';

/** Gathers what a change of roles is judged by. */
export class ChangeFactsReader {
  static create(options: {
    config: RolesConfig;
    identities: IdentityRegister;
    org: OrgDirectory;
    withheld: WithheldRoleStore;
  }): ChangeFactsReader {
    return new ChangeFactsReader(options);
  }

  readonly #rootGroup: string;
  readonly #identities: IdentityRegister;
  readonly #org: OrgDirectory;
  readonly #withheld: WithheldRoleStore;

  private constructor(options: Parameters<typeof ChangeFactsReader.create>[0]) {
    this.#rootGroup = options.config.rootGroup;
    this.#identities = options.identities;
    this.#org = options.org;
    this.#withheld = options.withheld;
  }

  async read(change: {
    now: Date;
    actorRef: string;
    subjectRef: string;
    /** Every grant in force. */
    grants: RoleGrant[];
    reviewId?: string;
  }): Promise<ChangeFacts> {
    const { actorRef, subjectRef, grants } = change;
    const admins = grants
      .filter(({ role }) => role === 'admin')
      .map(grant => grant.subjectRef);
    const [tree, actorPerson, concerned, knownAdmins] = await Promise.all([
      this.#org.tree(),
      this.#org.person(actorRef),
      this.#peopleOf(subjectRef),
      this.#org.peopleByRef(admins),
    ]);
    return {
      ...change,
      rootGroup: this.#rootGroup,
      tree,
      actor: actorPerson && (await this.#rolesOf(actorPerson, change)),
      actorPerson,
      concerned,
      isSubjectKnown: concerned.length > 0 || tree.has(subjectRef),
      admins: knownAdmins,
    };
  }

  async #peopleOf(subjectRef: string): Promise<OrgPerson[]> {
    if (subjectRef.startsWith('group:')) {
      return await this.#org.members(subjectRef);
    }
    const person = await this.#org.person(subjectRef);
    return person ? [person] : [];
  }

  /** Without emergency access: it never counts for granting. */
  async #rolesOf(
    person: OrgPerson,
    { now, grants }: { now: Date; grants: RoleGrant[] },
  ): Promise<EffectiveRoles | undefined> {
    const [basis, tree, identity, withheld] = await Promise.all([
      this.#org.basis(),
      this.#org.tree(),
      this.#identities.find(person.ref),
      this.#withheld.list(person.ref),
    ]);
    return (
      basis &&
      identity &&
      deriveRoles({
        now,
        rootGroup: this.#rootGroup,
        basis,
        tree,
        person,
        claimedGroups: identity.claimedGroups,
        caution: identity.caution,
        grants,
        withheld,
      })
    );
  }
}
