import {
  decodeOAuthState,
  type AuthProviderRouteHandlers,
  type OAuthAuthenticatorStartInput,
} from '@backstage/plugin-auth-node';
import type { RefusalReason } from '../SignInRefusal';
import { SignInRefusal } from '../SignInRefusal';
import { isStepUp } from '../session/stepUp';
import type { SignInAttempts } from './SignInAttempts';

type Request = OAuthAuthenticatorStartInput['req'];

/**
 * The routes of a provider, each request of which becomes one event, and none of which leads people to another site.
 *
 * @remarks
 * Backstage checks `origin`, but sends browsers to any `redirectUrl`, and at the callback even to one whose state
 * nobody verified.
 */
export function auditedHandlers(options: {
  handlers: AuthProviderRouteHandlers;
  attempts: SignInAttempts;
  isOriginAllowed: (origin: string) => boolean;
}): AuthProviderRouteHandlers {
  const { handlers, attempts, isOriginAllowed } = options;

  const audited = async (
    about: { eventId: string; otherwise: RefusalReason; req: Request },
    handle: () => Promise<void> | undefined,
  ) => {
    const attempt = await attempts.begin(about.eventId, about.req);
    if (about.eventId === 'sign-in-start' && isStepUp(about.req)) {
      attempt.note({ stepUp: true });
    }
    await attempt.watch(about.otherwise, async () => handle());
    return attempt;
  };

  return {
    async start(req, res) {
      const about = { eventId: 'sign-in-start', req } as const;
      const attempt = await audited(
        { ...about, otherwise: 'request-refused' },
        async () => {
          assertOurs(req.query.origin, isOriginAllowed);
          assertOurs(req.query.redirectUrl, isOriginAllowed);
          await handlers.start(req, res);
        },
      );
      await attempt.succeed();
    },

    async frameHandler(req, res) {
      const about = { eventId: 'sign-in', req } as const;
      const attempt = await audited(
        { ...about, otherwise: 'request-refused' },
        async () => {
          assertOurs(redirectUrlOf(req.query.state), isOriginAllowed);
          await handlers.frameHandler(req, res);
        },
      );
      // Whoever signed in concluded it; an answer that did not get that far was not ours to take.
      await attempt.refuse(
        new Error('The answer belongs to no sign-in begun in this browser'),
        'answer-refused',
      );
    },

    async refresh(req, res) {
      const hasSession = Object.keys(req.cookies ?? {}).some(name =>
        name.startsWith('okta-refresh-token'),
      );
      if (!hasSession) {
        // Every first visit asks; there is nothing to go on with and nothing to tell.
        await handlers.refresh?.(req, res);
        return;
      }
      await audited(
        { eventId: 'token-refresh', otherwise: 'request-refused', req },
        () => handlers.refresh?.(req, res),
      );
    },

    async logout(req, res) {
      const attempt = await audited(
        { eventId: 'sign-out', otherwise: 'request-refused', req },
        () => handlers.logout?.(req, res),
      );
      await attempt.succeed();
    },
  };
}

/** @throws SignInRefusal for an address that is not one of the portal's own */
function assertOurs(
  address: unknown,
  isOriginAllowed: (origin: string) => boolean,
): void {
  if (address === undefined) {
    return;
  }
  const isOurs =
    typeof address === 'string' &&
    URL.canParse(address) &&
    isOriginAllowed(new URL(address).origin);
  if (!isOurs) {
    throw new SignInRefusal(
      'foreign-origin',
      'A sign-in leads back to the portal and nowhere else: leave "origin" and "redirectUrl" at addresses of the portal',
    );
  }
}

function redirectUrlOf(state: unknown): string | undefined {
  return typeof state === 'string'
    ? decodeOAuthState(state).redirectUrl
    : undefined;
}
