import { ConfigReader, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * The environments of `auth.providers.okta` that may be used here: in
 * production only those whose Okta is reached over https.
 *
 * @remarks
 * Configuration files are merged, so what development needs (an emulator on
 * this machine that asks for no password) is still there in production, and a
 * request may name any environment.
 *
 * @throws InputError in production when none is left, and for settings that
 * would weaken the verification
 */
export function trustedEnvironments(
  config: Config,
  options: { isProduction: boolean },
): Config {
  config.keys().forEach(name => assertStrict(config.getConfig(name)));
  if (!options.isProduction) {
    return config;
  }
  const trusted = config
    .keys()
    .filter(name =>
      config.getString(`${name}.metadataUrl`).startsWith('https://'),
    );
  if (trusted.length === 0) {
    throw new InputError(
      'auth.providers.okta has no environment whose metadataUrl begins with https://, and production uses no other; name the discovery document of your Okta authorization server',
    );
  }
  return new ConfigReader(
    Object.fromEntries(trusted.map(name => [name, config.get(name)])),
    'auth.providers.okta',
  );
}

/** The library underneath takes these; here they are decided. */
function assertStrict(environment: Config): void {
  const algorithm = environment.getOptionalString('tokenSignedResponseAlg');
  if (algorithm !== undefined && algorithm !== 'RS256') {
    throw new InputError(
      `auth.providers.okta accepts id tokens signed with RS256 only, and tokenSignedResponseAlg is "${algorithm}": leave it out`,
    );
  }
  if (environment.has('signIn')) {
    throw new InputError(
      'auth.providers.okta finds people by their Okta id and in no other way: leave signIn out',
    );
  }
}
