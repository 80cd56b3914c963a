import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds, type JsonValue } from '@backstage/types';
import type { PostureFacts } from './domain/posture/PostureFacts';

/** What packages/backend of this repository signs development sessions with. */
const DEVELOPMENT_SECRET = 'local-development-only';
const SHORTEST_SECRET = 32;
const DEFAULT_TOKEN_SECONDS = 3_600;

/** Parts without which nobody should be let in. */
const PROTECTING = [
  'access',
  'auth',
  'builder-insights',
  'catalog',
  'permission',
];
const LIMITED = ['access', 'auth', 'builder-insights'];

/** What of a portal's posture follows from its configuration. */
export type PostureConfig = Omit<
  PostureFacts,
  'packages' | 'modules' | 'environment'
>;

type Test = (key: string, value: JsonValue, path: string) => boolean;

const isDangerous: Test = (key, value) =>
  key.startsWith('dangerously') && (value === true || value === 'true');

/** A rule `allow: [..., User]`, whether as a word or with a condition on its kind. */
const letsOrgIn: Test = (key, value) =>
  key === 'allow' && /"(User|Group)"/i.test(JSON.stringify(value));

const toleratesFailure: Test = (key, value, path) => {
  const [, plugin] = /\.plugins\.([^.]+)\./.exec(path) ?? [];
  return (
    /^onPlugin(Module)?BootFailure$/.test(key) &&
    value === 'continue' &&
    (plugin === undefined || PROTECTING.includes(plugin))
  );
};

/** Reads what of the configuration makes a portal safe or unsafe. */
export function readPostureConfig(config: Config): PostureConfig {
  const secret = config.getOptionalString('auth.session.secret');
  return {
    permissionsEnabled:
      config.getOptionalBoolean('permission.enabled') ?? false,
    signInProviders: config.getOptionalConfig('auth.providers')?.keys() ?? [],
    authEnvironment: config.getOptionalString('auth.environment'),
    dangerousKeys: pathsOf(config.getOptional(), '', isDangerous),
    orgRules: pathsOf(config.getOptional('catalog'), 'catalog', letsOrgIn),
    unrestrictedTokens: readTokens(config, token => {
      const restrictions = token.getOptionalConfigArray('accessRestrictions');
      return !restrictions?.length;
    }),
    legacyKeys: [
      ...(config.has('backend.auth.keys') ? ['backend.auth.keys'] : []),
      ...readTokens(config, token => token.getString('type') === 'legacy'),
    ],
    tokenLifeSeconds: config.has('auth.backstageTokenExpiration')
      ? durationToMilliseconds(
          readDurationFromConfig(config, {
            key: 'auth.backstageTokenExpiration',
          }),
        ) / 1_000
      : DEFAULT_TOKEN_SECONDS,
    sessionSecret: judgeSecret(secret),
    baseUrls: ['app.baseUrl', 'backend.baseUrl'].map(key => ({
      key,
      url: config.getOptionalString(key) ?? '',
    })),
    hasMongoUri: config.has('mongo.uri'),
    hasRateLimit: readRateLimit(config),
    hasOktaEventHook: config.has('access.oktaEventHook.secret'),
    toleratedFailures: pathsOf(
      config.getOptional('backend.startup'),
      'backend.startup',
      toleratesFailure,
    ),
  };
}

/** Paths of all keys, at any depth, that meet a test. */
function pathsOf(
  value: JsonValue | undefined,
  path: string,
  test: Test,
): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, child]) => {
    const at = isList
      ? `${path}[${key}]`
      : [path, key].filter(Boolean).join('.');
    return child === undefined
      ? []
      : [...(test(key, child, at) ? [at] : []), ...pathsOf(child, at, test)];
  });
}

function readTokens(
  config: Config,
  test: (token: Config) => boolean,
): string[] {
  return (
    config.getOptionalConfigArray('backend.auth.externalAccess') ?? []
  ).flatMap((token, index) =>
    test(token) ? [`backend.auth.externalAccess[${index}]`] : [],
  );
}

function readRateLimit(config: Config): boolean {
  if (config.getOptional('backend.rateLimit') === true) {
    return true;
  }
  return (
    config.has('backend.rateLimit') &&
    (config.getOptionalBoolean('backend.rateLimit.global') !== false ||
      LIMITED.every(id => config.has(`backend.rateLimit.plugin.${id}`)))
  );
}

function judgeSecret(
  secret: string | undefined,
): PostureFacts['sessionSecret'] {
  if (!secret) return 'absent';
  if (secret === DEVELOPMENT_SECRET) return 'development';
  return secret.length < SHORTEST_SECRET ? 'short' : 'own';
}
