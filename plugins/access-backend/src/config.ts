import type { Config } from '@backstage/config';
import { readRolesConfig } from '@builder-insights/plugin-access-node';

/** What the plugin reads of app-config.yaml for itself. */
export interface AccessConfig {
  /** Ref of the group that Builder Relations is. */
  rootGroup: string;
  /** Okta's authorization server, when sign-in is configured. */
  issuer?: string;
  /** Okta's event hook: absent, there is no such route. */
  oktaEventHook?: { secret: string };
}

/** @throws InputError from the config reader for a value of another type */
export function readAccessConfig(config: Config): AccessConfig {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  const discovery = config.getOptionalString(
    `auth.providers.okta.${environment}.metadataUrl`,
  );
  const secret = config.getOptionalString('access.oktaEventHook.secret');
  return {
    rootGroup: readRolesConfig(config).rootGroup,
    issuer: discovery?.replace(/\/\.well-known\/.*$/, ''),
    oktaEventHook: secret ? { secret } : undefined,
  };
}
