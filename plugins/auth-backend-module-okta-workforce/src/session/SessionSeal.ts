import { createHmac, timingSafeEqual } from 'node:crypto';
import { SignInRefusal } from '../SignInRefusal';
import type { OktaSession } from './OktaSession';

/** A session and Okta's token to go on with it. */
export interface RefreshableSession {
  session: OktaSession;
  refreshToken: string;
}

/**
 * Binds a refresh token to the sign-in it came from, in the one cookie that Backstage keeps for a provider.
 *
 * @remarks
 * A refreshed session is as old as its sign-in. Without this a session that was revoked would come back as new with
 * the next refresh, and one browser's fresh sign-in would count for every other. The cookie is signed, so its holder can
 * make the session neither younger nor somebody else's.
 */
export class SessionSeal {
  /** @param secret - something that only this portal and Okta know */
  static create(secret: string): SessionSeal {
    return new SessionSeal(
      createHmac('sha256', secret).update('okta-session-seal').digest(),
    );
  }

  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  close({ session, refreshToken }: RefreshableSession): string {
    const content = Buffer.from(
      JSON.stringify({ ...session, refreshToken }),
    ).toString('base64url');
    return `${content}.${this.#sign(content).toString('base64url')}`;
  }

  /** @throws SignInRefusal for anything that this portal did not seal */
  open(sealed: string): RefreshableSession {
    const [content, signature = ''] = sealed.split('.');
    const expected = this.#sign(content);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new SignInRefusal(
        'session-unknown',
        'This session was not begun at this portal: sign in again',
      );
    }
    const { refreshToken, ...session } = JSON.parse(
      Buffer.from(content, 'base64url').toString(),
    );
    return {
      refreshToken,
      session: {
        ...session,
        authenticatedAt: new Date(session.authenticatedAt),
        signedInAt: new Date(session.signedInAt),
      },
    };
  }

  #sign(content: string): Buffer {
    return createHmac('sha256', this.#key).update(content).digest();
  }
}
