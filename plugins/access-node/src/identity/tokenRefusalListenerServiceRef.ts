import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** A genuine token that was not let through, because its person's access has ended. @public */
export interface TokenRefusal {
  userRef: string;
  /** The plugin that was asked. */
  pluginId: string;
  reasonCode: 'token-revoked' | 'not-in-organisation';
}

/**
 * Is told of tokens that the guard refused.
 *
 * @remarks
 * It is told within the request, and nobody waits for it. It must not ask who sends the request: that is what is being
 * decided, so the answer would wait for itself. Backstage's auditor asks; the trail behind it does not.
 *
 * @public
 */
export interface TokenRefusalListener {
  refused(refusal: TokenRefusal): Promise<void>;
}

/** Whom to tell of refused tokens; by default there is only the log. @public */
export const tokenRefusalListenerServiceRef =
  createServiceRef<TokenRefusalListener>({
    id: 'access.token-refusal-listener',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {},
        factory: () => ({ refused: async () => {} }),
      }),
  });
