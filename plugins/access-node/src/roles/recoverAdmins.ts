import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { OrgDirectory } from '../org/OrgDirectory';
import type { RoleGrantStore } from '../store/RoleGrantStore';
import { adminsInForce } from './domain/adminsInForce';
import type { RoleSeed } from './readRolesConfig';
import { seedKeyOf } from './seedKeyOf';

const REASON =
  'Nobody was an admin at the start, and builderInsights.grants names this person';

/**
 * Gives the seeded admins their role back when nobody is an admin any more: the way out of a lockout is a start of the
 * portal with a seed that names somebody of the organisation.
 *
 * @returns what was given back, with why as its reason
 */
export async function recoverAdmins(options: {
  store: RoleGrantStore;
  org: OrgDirectory;
  seeds: readonly RoleSeed[];
  now: Date;
}): Promise<RoleGrant[]> {
  const { store, org, now } = options;
  const seeds = options.seeds.filter(
    ({ role, expiresAt }) =>
      role === 'admin' && !(expiresAt && expiresAt <= now),
  );
  const grants = await store.list({ now });
  const known = await knownAmong(org, [
    ...grants.map(({ subjectRef }) => subjectRef),
    ...seeds.map(({ subjectRef }) => subjectRef),
  ]);
  if (adminsInForce(grants, known).length > 0) {
    return [];
  }
  return await store.change(now, async (inForce, write) => {
    const auditors = inForce
      .filter(({ role }) => role === 'auditor')
      .map(({ subjectRef }) => subjectRef);
    if (adminsInForce(inForce, known).length > 0) {
      return [];
    }
    const recovered: RoleGrant[] = [];
    for (const seed of seeds) {
      const grant = await store.findSeeded(seedKeyOf(seed), now);
      const isKnown = known === undefined || known.includes(seed.subjectRef);
      if (
        grant &&
        grant.state !== 'active' &&
        isKnown &&
        !auditors.includes(seed.subjectRef)
      ) {
        await write.update(grant.id, {
          set: {
            state: 'active',
            ...(seed.expiresAt && { expiresAt: seed.expiresAt }),
          },
          unset: [
            'revokedBy',
            'revokedAt',
            'revokeReason',
            ...(seed.expiresAt ? [] : (['expiresAt'] as const)),
          ],
          event: {
            at: now,
            by: 'system',
            what: 'recovered',
            reason: REASON,
          },
        });
        recovered.push({ ...grant, reason: REASON });
      }
    }
    return recovered;
  });
}

/** Refs that the org source knows; undefined before its first snapshot, when nobody can be told. */
async function knownAmong(
  org: OrgDirectory,
  refs: readonly string[],
): Promise<string[] | undefined> {
  if (!(await org.basis())) {
    return undefined;
  }
  const people = await org.peopleByRef([...new Set(refs)]);
  return people.map(({ ref }) => ref);
}
