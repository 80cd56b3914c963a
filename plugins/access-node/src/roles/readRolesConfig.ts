import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  GRANTABLE_ROLES,
  PRIVILEGED_ROLES,
  SCOPED_ROLES,
  SEPARATED_ROLES,
  type GrantableRole,
} from '@builder-insights/plugin-access-common';
import { canonicalRef } from './domain/canonicalRef';

const KEY = 'builderInsights';

/** A role that configuration grants once, at the first start that knows it. @public */
export interface RoleSeed {
  role: GrantableRole;
  /** Ref of a user, or of a group whose effective direct members hold the role. */
  subjectRef: string;
  scopeRef?: string;
  grantedBy: string;
  reason: string;
  expiresAt?: Date;
}

/** What roles are configured with. @public */
export interface RolesConfig {
  /** Everybody who captures belongs to this group or to one below it. */
  rootGroup: string;
  seeds: RoleSeed[];
}

/**
 * Reads `builderInsights.rootGroup` and `builderInsights.grants`.
 *
 * @throws InputError that names the key, its value and what to write instead
 */
export function readRolesConfig(config: Config): RolesConfig {
  const seeds = (config.getOptionalConfigArray(`${KEY}.grants`) ?? []).map(
    (grant, index) => readSeed(grant, `${KEY}.grants[${index}]`),
  );
  assertSeparated(seeds);
  return {
    rootGroup:
      config.getOptionalString(`${KEY}.rootGroup`) ??
      'group:default/builder-relations',
    seeds,
  };
}

function readSeed(config: Config, path: string): RoleSeed {
  const name = config.getString('role');
  const role = GRANTABLE_ROLES.find(known => known === name);
  if (!role) {
    throw new InputError(
      `${path}.role is '${name}'; use one of ${GRANTABLE_ROLES.join(', ')}`,
    );
  }
  const seed: RoleSeed = {
    role,
    subjectRef: readRef(config, path, 'subject'),
    scopeRef: config.has('scope') ? readRef(config, path, 'scope') : undefined,
    grantedBy: readRef(config, path, 'grantedBy'),
    reason: config.getString('reason'),
    expiresAt: readInstant(config, path),
  };
  const isScoped = SCOPED_ROLES.some(scoped => scoped === role);
  if (isScoped && !seed.scopeRef) {
    throw new InputError(
      `${path} grants ${role} without a scope; name the group ${
        role === 'manager' ? 'it leads' : 'whose product areas it covers'
      }`,
    );
  }
  if (!isScoped && seed.scopeRef) {
    throw new InputError(
      `${path}.scope is '${seed.scopeRef}'; ${role} covers everything, so leave the scope out`,
    );
  }
  if (
    PRIVILEGED_ROLES.some(privileged => privileged === role) &&
    !seed.subjectRef.startsWith('user:')
  ) {
    throw new InputError(
      `${path}.subject is '${seed.subjectRef}'; ${role} goes to people, never to groups: name a user`,
    );
  }
  return seed;
}

/** @throws InputError for a person with two roles that exclude each other */
function assertSeparated(seeds: RoleSeed[]) {
  for (const [one, other] of SEPARATED_ROLES) {
    const both = seeds
      .filter(({ role }) => role === one)
      .find(({ subjectRef }) =>
        seeds.some(
          seed => seed.role === other && seed.subjectRef === subjectRef,
        ),
      );
    if (both) {
      throw new InputError(
        `${KEY}.grants gives ${both.subjectRef} both ${one} and ${other}, which nobody holds together; give one of them to somebody else`,
      );
    }
  }
}

function readRef(config: Config, path: string, key: string): string {
  const value = config.getString(key);
  const ref = canonicalRef(value);
  if (!ref) {
    throw new InputError(
      `${path}.${key} is '${value}'; use an entity ref such as user:default/jdoe or group:default/team`,
    );
  }
  return ref;
}

function readInstant(config: Config, path: string): Date | undefined {
  const value = config.getOptionalString('until');
  if (value === undefined) {
    return undefined;
  }
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) {
    throw new InputError(
      `${path}.until is '${value}'; use an ISO 8601 instant such as 2027-01-31T00:00:00Z`,
    );
  }
  return instant;
}
