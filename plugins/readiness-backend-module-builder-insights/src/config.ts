import type { Config } from '@backstage/config';
import { readRolesConfig } from '@builder-insights/plugin-access-node';

/** What of the portal's configuration the collectors look at. */
export interface PlatformConfig {
  /** The environment of sign-in that is in use, and Okta's discovery document; absent when it is not configured. */
  okta?: { environment: string; metadataUrl: string };
  /** Ref of the group that Builder Relations is. */
  rootGroup: string;
  log: { format: 'json' | 'text'; level: string };
}

/** @throws InputError from the config reader for a value of another type */
export function readPlatformConfig(
  config: Config,
  environment: NodeJS.ProcessEnv,
): PlatformConfig {
  const signIn = config.getOptionalString('auth.environment') ?? 'development';
  const metadataUrl = config.getOptionalString(
    `auth.providers.okta.${signIn}.metadataUrl`,
  );
  return {
    okta: metadataUrl ? { environment: signIn, metadataUrl } : undefined,
    rootGroup: readRolesConfig(config).rootGroup,
    log: {
      // Backstage's logger goes by these alone.
      format: environment.NODE_ENV === 'production' ? 'json' : 'text',
      level:
        environment.LOG_LEVEL ??
        config.getOptionalString('backend.logger.level') ??
        'info',
    },
  };
}
