import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import {
  SEPARATED_ROLES,
  type RoleGrant,
} from '@builder-insights/plugin-access-common';
import type { RoleGrantDocument } from '../store/RoleGrantDocument';
import type { RoleGrantStore } from '../store/RoleGrantStore';
import { toRoleGrant } from '../store/toRoleGrant';
import type { RoleSeed } from './readRolesConfig';
import { seedKeyOf } from './seedKeyOf';

/**
 * Grants what configuration names, each once: what was revoked since stays revoked.
 *
 * @returns what was granted now
 * @throws ConflictError when a new seed excludes a role that the person was granted
 */
export async function sowSeeds(
  store: RoleGrantStore,
  seeds: readonly RoleSeed[],
  now: Date,
): Promise<RoleGrant[]> {
  const sown: RoleGrant[] = [];
  for (const seed of seeds) {
    const seedKey = seedKeyOf(seed);
    if (!(await store.findSeeded(seedKey, now))) {
      await assertSeparated(store, seed, now);
      const document = toDocument(seed, seedKey, now);
      if (await store.sow(document)) {
        sown.push(toRoleGrant(document, now));
      }
    }
  }
  return sown;
}

async function assertSeparated(
  store: RoleGrantStore,
  { role, subjectRef }: RoleSeed,
  now: Date,
) {
  const held = await store.list({ subjectRef, now });
  for (const pair of SEPARATED_ROLES) {
    const excluded =
      pair.some(name => name === role) && pair.find(name => name !== role);
    if (excluded && held.some(grant => grant.role === excluded)) {
      throw new ConflictError(
        `builderInsights.grants gives '${role}' to ${subjectRef}, who was granted '${excluded}'; nobody holds both: take one of them away`,
      );
    }
  }
}

function toDocument(
  seed: RoleSeed,
  seedKey: string,
  now: Date,
): RoleGrantDocument {
  const { role, subjectRef, scopeRef, grantedBy, reason, expiresAt } = seed;
  return {
    _id: randomUUID(),
    role,
    subjectRef,
    ...(scopeRef && { scopeRef }),
    state: 'active',
    grantedBy,
    grantedAt: now,
    reason,
    ...(expiresAt && { expiresAt }),
    seedKey,
    history: [{ at: now, by: grantedBy, what: 'granted', reason }],
  };
}
