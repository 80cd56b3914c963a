import type { PostureCheck } from './PostureCheck';

const LONGEST_TOKEN_SECONDS = 600;

/** How people get in. */
export const signInChecks: readonly PostureCheck[] = [
  {
    id: 'guest-absent',
    title: 'Nobody signs in as a guest',
    configKey: 'auth.providers.guest',
    weight: 'red',
    look: ({ signInProviders }) => ({
      isRight: !signInProviders.includes('guest'),
      observed: signInProviders.includes('guest')
        ? 'The guest provider is there'
        : 'There is no guest provider',
      remedy: 'Remove the key, and the guest module from the backend',
    }),
  },
  {
    id: 'only-okta',
    title: 'Okta is the only way to sign in',
    configKey: 'auth.providers',
    weight: 'production',
    look: ({ signInProviders }) => ({
      isRight: signInProviders.join() === 'okta',
      observed: `Sign-in providers: ${list(signInProviders)}`,
      remedy: 'Configure auth.providers.okta and no other provider',
    }),
  },
  {
    id: 'auth-environment',
    title: 'Sign-in uses the production client',
    configKey: 'auth.environment',
    weight: 'production',
    look: ({ authEnvironment = 'development' }) => ({
      isRight: authEnvironment === 'production',
      observed: `auth.environment is '${authEnvironment}'`,
      remedy: "Set it to 'production'",
    }),
  },
  {
    id: 'session-secret',
    title: 'Sign-in is protected by a secret of its own',
    configKey: 'auth.session.secret',
    weight: 'production',
    look: ({ sessionSecret }) => ({
      isRight: sessionSecret === 'own',
      observed: {
        absent: 'There is none',
        development: 'It is the one of a developer’s machine',
        short: 'It has fewer than 32 characters',
        own: 'It is set',
      }[sessionSecret],
      remedy: 'Set it to at least 32 random characters, from a secret store',
    }),
  },
  {
    id: 'token-life',
    title: 'Tokens live for 10 minutes at most',
    configKey: 'auth.backstageTokenExpiration',
    weight: 'red',
    look: ({ tokenLifeSeconds }) => ({
      isRight: tokenLifeSeconds <= LONGEST_TOKEN_SECONDS,
      observed: `Tokens live for ${Math.round(tokenLifeSeconds / 60)} minutes`,
      remedy: 'Set it to { minutes: 10 }',
    }),
  },
  {
    id: 'okta-event-hook',
    title: 'Okta says at once when somebody is suspended',
    configKey: 'access.oktaEventHook.secret',
    weight: 'amber',
    look: ({ hasOktaEventHook }) => ({
      isRight: hasOktaEventHook,
      observed: hasOktaEventHook
        ? 'The event hook is configured'
        : 'There is no event hook: a suspension counts when the org source is read next, or the token is refreshed',
      remedy: 'Set the secret and register /api/access/okta-events in Okta',
    }),
  },
];

function list(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'none';
}
