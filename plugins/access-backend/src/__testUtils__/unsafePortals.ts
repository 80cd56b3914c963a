import type { JsonObject, JsonValue } from '@backstage/types';
import { safeConfig } from './safeConfig';

/** A production portal with one thing that is wrong. */
export interface UnsafePortal {
  /** Id of the item that is red. */
  item: string;
  /** What the refusal names. */
  names: string;
  config: JsonObject;
  /** `plugin/module` of what is installed. */
  modules: string[];
}

export const SAFE_MODULES = ['permission/builder-policy'];

const configured = (
  item: string,
  path: string,
  value: JsonValue | undefined,
  names: string = path,
): UnsafePortal => ({
  item,
  names,
  config: withValue(safeConfig, path.split('.'), value),
  modules: SAFE_MODULES,
});

const installed = (
  item: string,
  names: string,
  modules: string[],
): UnsafePortal => ({ item, names, config: safeConfig, modules });

export const unsafePortals: UnsafePortal[] = [
  configured('permissions-enforced', 'permission.enabled', false),
  configured('permissions-enforced', 'permission.enabled', undefined),
  installed('policy-installed', 'builder-policy', []),
  installed('policy-installed', 'allow-all-policy', [
    ...SAFE_MODULES,
    'permission/allow-all-policy',
  ]),
  configured('guest-absent', 'auth.providers.guest', {}),
  installed('guest-absent', 'auth.providers.guest', [
    ...SAFE_MODULES,
    'auth/guest-provider',
  ]),
  configured('only-okta', 'auth.providers.github', {}, 'okta, github'),
  configured('auth-environment', 'auth.environment', 'development'),
  configured('session-secret', 'auth.session.secret', 'local-development-only'),
  configured('token-life', 'auth.backstageTokenExpiration', { minutes: 11 }),
  configured('token-life', 'auth.backstageTokenExpiration', undefined),
  configured(
    'dangerous-flags',
    'backend.auth.dangerouslyDisableDefaultAuthPolicy',
    true,
  ),
  configured(
    'dangerous-flags',
    'auth.providers.okta.production.signIn',
    { resolvers: [{ dangerouslyAllowSignInWithoutUserInCatalog: true }] },
    'signIn.resolvers[0].dangerouslyAllowSignInWithoutUserInCatalog',
  ),
  configured(
    'catalog-rules',
    'catalog.rules',
    [{ allow: ['Component', 'User'] }],
    'catalog.rules[0].allow',
  ),
  configured(
    'catalog-rules',
    'catalog.locations',
    [{ type: 'url', rules: [{ allow: ['group'] }] }],
    'catalog.locations[0].rules[0].allow',
  ),
  configured(
    'external-tokens',
    'backend.auth.externalAccess',
    [{ type: 'static', options: {} }],
    'backend.auth.externalAccess[0]',
  ),
  configured('legacy-keys', 'backend.auth.keys', [{ secret: 'shared' }]),
  configured('https', 'backend.baseUrl', 'http://insights.example.com'),
  configured('database', 'mongo.uri', undefined),
  configured('rate-limit', 'backend.rateLimit', { global: false }),
  configured(
    'start-refused',
    'backend.startup.default.onPluginBootFailure',
    'continue',
  ),
  configured(
    'start-refused',
    'backend.startup.plugins.permission.modules.builder-policy.onPluginModuleBootFailure',
    'continue',
  ),
];

function withValue(
  object: JsonObject,
  [key, ...rest]: string[],
  value: JsonValue | undefined,
): JsonObject {
  const child = object[key];
  const inner: JsonObject =
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? child
      : {};
  return {
    ...object,
    [key]: rest.length === 0 ? value : withValue(inner, rest, value),
  };
}
