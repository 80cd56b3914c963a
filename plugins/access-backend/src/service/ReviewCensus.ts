import { ConflictError } from '@backstage/errors';
import {
  GRANTABLE_ROLES,
  type HeldRole,
  type OrgBasis,
  type ReviewCompleteness,
} from '@builder-insights/plugin-access-common';
import type {
  EffectiveRoles,
  IdentityRegister,
  OrgDirectory,
  RoleRegister,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import { leadsEffectively } from '../domain/leadsEffectively';
import { reviewCompleteness } from '../domain/reviewCompleteness';
import type { ReviewOrg } from '../domain/reviewerObjection';
import type { ReviewedRole } from '../domain/reviewPopulation';
import { loadReviewOrg } from './loadReviewOrg';

interface Parts {
  identities: IdentityRegister;
  org: OrgDirectory;
  resolver: RoleResolver;
  roles: RoleRegister;
}

/** Everybody who holds more than membership gives, at one moment. */
export interface Census {
  basis: OrgBasis;
  org: ReviewOrg;
  roles: ReviewedRole[];
  completeness: ReviewCompleteness;
  /** Whether nothing keeps the leadership of somebody whom the org source names from counting. */
  leads(userRef: string, groupRef: string): boolean;
}

const REVIEWED: readonly string[] = GRANTABLE_ROLES;

/** Takes the population of a review: who holds which role over what, and where from. */
export class ReviewCensus {
  static create(parts: Parts): ReviewCensus {
    return new ReviewCensus(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param others - people whose place in the organisation matters besides
   * @throws ConflictError when there is no organisation to go by, it is too old, or it changed meanwhile
   */
  async take(others: readonly string[]): Promise<Census> {
    const { identities, org, resolver, roles: register } = this.#parts;
    const basis = await this.#basis();
    const [people, grants, revoked, tree] = await Promise.all([
      resolver.privileged(),
      register.list(),
      register.withheld(),
      org.tree(),
    ]);
    const leaders = tree.groups().map(({ managerRef }) => managerRef ?? '');
    const userRefs = people.map(({ userRef }) => userRef);
    const [reviewOrg, signIns] = await Promise.all([
      loadReviewOrg(org, [...userRefs, ...leaders, ...others]),
      identities.findAll(userRefs),
    ]);
    if ((await this.#basis()).snapshotId !== basis.snapshotId) {
      throw new ConflictError(
        'The organisation changed while it was read for the review; try again',
      );
    }
    const byRef = new Map(people.map(person => [person.userRef, person]));
    const lastSignIn = new Map(
      signIns.map(({ userRef, authenticatedAt }) => [
        userRef,
        authenticatedAt.toISOString(),
      ]),
    );
    const isRevoked = (userRef: string, { role, origin, scopeRef }: HeldRole) =>
      origin === 'leadership' &&
      revoked.some(
        entry =>
          entry.userRef === userRef &&
          entry.role === role &&
          entry.scopeRef === scopeRef,
      );
    const roles = people
      .flatMap(person =>
        person.roles
          .filter(held => isReviewed(held) && !isRevoked(person.userRef, held))
          .map(held =>
            toReviewedRole(person, held, lastSignIn.get(person.userRef)),
          ),
      )
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return {
      basis,
      org: reviewOrg,
      roles,
      completeness: reviewCompleteness(roles, { grants, tree }),
      leads: (userRef, groupRef) => {
        const person = byRef.get(userRef);
        return !person || leadsEffectively(person, groupRef);
      },
    };
  }

  async #basis(): Promise<OrgBasis> {
    const basis = await this.#parts.org.basis();
    if (!basis) {
      throw new ConflictError(
        'No organisation has been accepted yet, so nobody knows who holds what; have the org source read first',
      );
    }
    if (basis.freshness === 'expired') {
      throw new ConflictError(
        `The organisation was last read at ${basis.readAt}, which is too long ago to review access by it; have the org source read first`,
      );
    }
    return basis;
  }
}

function isReviewed({ role, origin }: HeldRole): boolean {
  return (
    REVIEWED.includes(role) && (origin === 'grant' || origin === 'leadership')
  );
}

/** What is undefined is left out: a database would give it back as something else. */
function toReviewedRole(
  { userRef, displayName }: EffectiveRoles,
  held: HeldRole,
  lastSignInAt: string | undefined,
): ReviewedRole {
  const { role, origin } = held;
  const { scopeRef, viaGroupRef, grantId, grantedBy, reason } = held;
  const { expiresAt, withheld } = held;
  return {
    userRef,
    displayName,
    role,
    origin,
    ...(scopeRef && { scopeRef }),
    ...(viaGroupRef && { viaGroupRef }),
    ...(grantId && { grantId }),
    ...(grantedBy && { grantedBy }),
    ...(reason && { reason }),
    ...(expiresAt && { expiresAt }),
    ...(lastSignInAt && { lastSignInAt }),
    ...(withheld && { withheld }),
  };
}

function sortKey({ userRef, role, scopeRef, origin, grantId }: ReviewedRole) {
  return JSON.stringify([userRef, role, scopeRef, origin, grantId]);
}
