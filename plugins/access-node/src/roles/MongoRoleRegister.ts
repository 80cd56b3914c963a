import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { MongoService } from '@builder-insights/backend-mongo';
import type {
  AccessImpact,
  RoleGrant,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { IdentityRegister } from '../identity/IdentityRegister';
import type { OrgDirectory } from '../org/OrgDirectory';
import { RoleGrantStore } from '../store/RoleGrantStore';
import { WithheldRoleStore } from '../store/WithheldRoleStore';
import { assertAllowed } from './assertAllowed';
import { ChangeFactsReader } from './ChangeFactsReader';
import { canonicalRef } from './domain/canonicalRef';
import { impactOfGrant, impactOfRevoke } from './domain/impactOf';
import { refusalsOfGrant } from './domain/refusalsOfGrant';
import { refusalsOfRestore } from './domain/refusalsOfRestore';
import { refusalsOfRevoke } from './domain/refusalsOfRevoke';
import type { RolesConfig } from './readRolesConfig';
import { recoverAdmins } from './recoverAdmins';
import type { RoleRegister, WithheldRole } from './RoleRegister';
import { sowSeeds } from './sowSeeds';
import type { SystemRoleListener } from './systemRoleListenerServiceRef';

/** Roles in MongoDB. Changes take turns, and each is judged within its own turn. */
export class MongoRoleRegister implements RoleRegister {
  static async create(options: {
    config: RolesConfig;
    database: MongoService;
    identities: IdentityRegister;
    org: OrgDirectory;
    /** Whom to tell of what seeds give, and give back. */
    listener?: SystemRoleListener;
    /** What time it is; the system's when left out. */
    clock?: () => Date;
  }): Promise<MongoRoleRegister> {
    const { config, database, org, clock = () => new Date() } = options;
    const { seeds } = config;
    const store = await RoleGrantStore.create(database);
    const now = clock();
    for (const grant of await sowSeeds(store, seeds, now)) {
      await options.listener?.changed({ what: 'granted', grant, at: now });
    }
    for (const grant of await recoverAdmins({ store, org, seeds, now })) {
      await options.listener?.changed({ what: 'recovered', grant, at: now });
    }
    const withheld = WithheldRoleStore.create(database);
    return new MongoRoleRegister({
      store,
      withheld,
      facts: ChangeFactsReader.create({ ...options, withheld }),
      clock,
    });
  }

  readonly #store: RoleGrantStore;
  readonly #withheld: WithheldRoleStore;
  readonly #facts: ChangeFactsReader;
  readonly #clock: () => Date;

  private constructor(parts: {
    store: RoleGrantStore;
    withheld: WithheldRoleStore;
    facts: ChangeFactsReader;
    clock: () => Date;
  }) {
    this.#store = parts.store;
    this.#withheld = parts.withheld;
    this.#facts = parts.facts;
    this.#clock = parts.clock;
  }

  async list(
    options: { subjectRef?: string; all?: boolean } = {},
  ): Promise<RoleGrant[]> {
    return await this.#store.list({ ...options, now: this.#clock() });
  }

  async namingAny(subjectRefs: readonly string[]): Promise<RoleGrant[]> {
    return await this.#store.namingAny(subjectRefs, this.#clock());
  }

  async get(id: string): Promise<RoleGrant> {
    const grant = await this.#store.findById(id, this.#clock());
    if (!grant) {
      throw new NotFoundError(`There is no grant '${id}'`);
    }
    return grant;
  }

  async previewGrant(
    request: RoleGrantRequest,
    by: string,
  ): Promise<AccessImpact> {
    const now = this.#clock();
    const asked = withCanonicalRefs(request);
    const facts = await this.#facts.read({
      now,
      actorRef: by,
      subjectRef: asked.subjectRef,
      grants: await this.#store.list({ now }),
    });
    const refusals = refusalsOfGrant(
      { ...asked, reason: asked.reason || undefined },
      facts,
    );
    return impactOfGrant(asked, facts, refusals);
  }

  async grant(request: RoleGrantRequest, by: string): Promise<RoleGrant> {
    const now = this.#clock();
    const asked = withCanonicalRefs(request);
    const id = randomUUID();
    await this.#store.change(now, async (grants, write) => {
      const facts = await this.#facts.read({
        now,
        actorRef: by,
        subjectRef: asked.subjectRef,
        grants,
      });
      assertAllowed(refusalsOfGrant(asked, facts));
      const { role, subjectRef, scopeRef, reason, expiresAt } = asked;
      await write.insert({
        _id: id,
        role,
        subjectRef,
        ...(scopeRef && { scopeRef }),
        state: 'active',
        grantedBy: by,
        grantedAt: now,
        reason,
        ...(expiresAt && { expiresAt: new Date(expiresAt) }),
        history: [{ at: now, by, what: 'granted', reason }],
      });
    });
    return await this.get(id);
  }

  async previewRevoke(id: string, by: string): Promise<AccessImpact> {
    const now = this.#clock();
    const grant = await this.get(id);
    assertActive(grant);
    const facts = await this.#facts.read({
      now,
      actorRef: by,
      subjectRef: grant.subjectRef,
      grants: await this.#store.list({ now }),
    });
    return impactOfRevoke(grant, facts, refusalsOfRevoke(grant, facts));
  }

  async revoke(
    id: string,
    act: { by: string; reason: string; reviewId?: string },
  ): Promise<RoleGrant> {
    const { by, reason, reviewId } = act;
    const now = this.#clock();
    await this.get(id);
    await this.#store.change(now, async (grants, write) => {
      const grant = inForce(id, grants);
      const facts = await this.#facts.read({
        now,
        actorRef: by,
        subjectRef: grant.subjectRef,
        grants,
        reviewId,
      });
      assertAllowed(refusalsOfRevoke(grant, facts, reason));
      await write.update(id, {
        set: {
          state: 'revoked',
          revokedBy: by,
          revokedAt: now,
          revokeReason: reason,
        },
        event: { at: now, by, what: 'revoked', reason },
      });
    });
    return await this.get(id);
  }

  async keep(
    id: string,
    { by, reason }: { by: string; reason: string },
  ): Promise<RoleGrant> {
    const now = this.#clock();
    await this.get(id);
    await this.#store.change(now, async (grants, write) => {
      inForce(id, grants);
      await write.update(id, {
        set: { lastReviewedAt: now, lastReviewedBy: by },
        event: { at: now, by, what: 'kept', reason },
      });
    });
    return await this.get(id);
  }

  async withhold(role: Omit<WithheldRole, 'at'>): Promise<void> {
    await this.#withheld.withhold(role, this.#clock());
  }

  async restore(
    role: Pick<WithheldRole, 'userRef' | 'role' | 'scopeRef'>,
    { by, reason }: { by: string; reason: string },
  ): Promise<void> {
    const now = this.#clock();
    const facts = await this.#facts.read({
      now,
      actorRef: by,
      subjectRef: role.userRef,
      grants: await this.#store.list({ now }),
    });
    assertAllowed(refusalsOfRestore(role, facts, reason));
    if (!(await this.#withheld.restore(role))) {
      throw new NotFoundError(
        `'${role.userRef}' has no leadership of '${role.scopeRef}' that a review revoked`,
      );
    }
  }

  async withheld(options: { userRef?: string } = {}): Promise<WithheldRole[]> {
    return await this.#withheld.list(options.userRef);
  }
}

function inForce(id: string, grants: readonly RoleGrant[]): RoleGrant {
  const grant = grants.find(known => known.id === id);
  if (!grant) {
    throw notActive(id);
  }
  return grant;
}

function assertActive({ id, state }: RoleGrant) {
  if (state !== 'active') {
    throw notActive(id);
  }
}

function notActive(id: string): ConflictError {
  return new ConflictError(
    `The grant '${id}' is not in force any more; look at it again`,
  );
}

function withCanonicalRefs(request: RoleGrantRequest): RoleGrantRequest {
  const { subjectRef, scopeRef } = request;
  return {
    ...request,
    subjectRef: canonicalRef(subjectRef) ?? subjectRef,
    scopeRef: scopeRef && (canonicalRef(scopeRef) ?? scopeRef),
  };
}
