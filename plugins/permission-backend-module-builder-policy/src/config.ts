import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { GRANTED_ROLES, type Grant } from './Grant';

const KEY = 'builderInsights';

/** What the policy is configured with. */
export interface PolicyConfig {
  rootGroup: string;
  grants: Grant[];
}

export function readPolicyConfig(config: Config): PolicyConfig {
  return {
    rootGroup:
      config.getOptionalString(`${KEY}.rootGroup`) ??
      'group:default/builder-relations',
    grants: (config.getOptionalConfigArray(`${KEY}.grants`) ?? []).map(
      (grant, index) => readGrant(grant, `${KEY}.grants[${index}]`),
    ),
  };
}

function readGrant(config: Config, path: string): Grant {
  const role = GRANTED_ROLES.find(name => name === config.getString('role'));
  if (!role) {
    throw new InputError(
      `${path}.role is '${config.getString(
        'role',
      )}'; use one of ${GRANTED_ROLES.join(', ')}`,
    );
  }
  const grant: Grant = {
    role,
    subject: readRef(config, path, 'subject'),
    scope: config.has('scope') ? readRef(config, path, 'scope') : undefined,
    grantedBy: readRef(config, path, 'grantedBy'),
    reason: config.getString('reason'),
    until: readInstant(config, path),
  };
  if (role === 'product-partner' && !grant.scope) {
    throw new InputError(
      `${path} grants product-partner without a scope; name the group whose product areas it covers`,
    );
  }
  return grant;
}

function readRef(config: Config, path: string, key: string): string {
  const value = config.getString(key);
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    throw new InputError(
      `${path}.${key} is '${value}'; use an entity ref such as user:default/jdoe or group:default/team`,
    );
  }
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
