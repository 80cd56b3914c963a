import type { PostureCheck, PostureSight } from './PostureCheck';

/** What people, programs and entities can get at. */
export const accessChecks: readonly PostureCheck[] = [
  {
    id: 'permissions-enforced',
    title: 'Permissions are enforced',
    configKey: 'permission.enabled',
    weight: 'red',
    look: ({ permissionsEnabled }) => ({
      isRight: permissionsEnabled,
      observed: `permission.enabled is ${permissionsEnabled}`,
      remedy: 'Set it to true: without it everything is allowed to everyone',
    }),
  },
  {
    id: 'policy-installed',
    title: 'The policy of Builder Insights decides',
    weight: 'red',
    look: ({ modules }) => {
      const installed = modules
        .filter(module => module.startsWith('permission/'))
        .map(module => module.slice('permission/'.length));
      return {
        isRight:
          installed.includes('builder-policy') &&
          !installed.some(module => module.includes('allow-all')),
        observed: `Modules of the permission plugin: ${
          installed.join(', ') || 'none'
        }`,
        remedy:
          'Add @builder-insights/plugin-permission-backend-module-builder-policy to the backend and no other policy',
      };
    },
  },
  {
    id: 'dangerous-flags',
    title: 'No dangerous switch is on',
    weight: 'red',
    look: ({ dangerousKeys }) =>
      none(dangerousKeys, {
        good: 'No key that begins with dangerously is true',
        remedy: 'Remove these keys',
      }),
  },
  {
    id: 'catalog-rules',
    title: 'People and groups come from the org source alone',
    configKey: 'catalog.rules',
    weight: 'red',
    look: ({ orgRules }) =>
      none(orgRules, {
        good: 'No catalog rule lets User or Group in',
        remedy: 'Take User and Group out of these rules',
      }),
  },
  {
    id: 'external-tokens',
    title: 'Programs have tokens for what they need and no more',
    configKey: 'backend.auth.externalAccess',
    weight: 'red',
    look: ({ unrestrictedTokens }) =>
      none(unrestrictedTokens, {
        good: 'Every external token names what it is for, or there is none',
        remedy: 'Give each accessRestrictions, or remove it',
      }),
  },
  {
    id: 'legacy-keys',
    title: 'No key is shared between backends',
    configKey: 'backend.auth.keys',
    weight: 'red',
    look: ({ legacyKeys }) =>
      none(legacyKeys, {
        good: 'There are no shared or legacy keys',
        remedy: 'Remove these; use externalAccess with restrictions',
      }),
  },
];

function none(
  paths: readonly string[],
  words: { good: string; remedy: string },
): PostureSight {
  return {
    isRight: paths.length === 0,
    observed: paths.length === 0 ? words.good : paths.join(', '),
    remedy: words.remedy,
    configKey: paths[0],
  };
}
