import type { AuditorService } from '@backstage/backend-plugin-api';
import type { OAuthAuthenticatorStartInput } from '@backstage/plugin-auth-node';
import { SignInAttempt } from './SignInAttempt';

type Request = OAuthAuthenticatorStartInput['req'];

/** The attempts underway, each found by its request. */
export class SignInAttempts {
  static create(auditor: AuditorService): SignInAttempts {
    return new SignInAttempts(auditor);
  }

  readonly #auditor: AuditorService;
  readonly #underway = new WeakMap<Request, SignInAttempt>();

  private constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  async begin(eventId: string, req: Request): Promise<SignInAttempt> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      meta: { provider: 'okta' },
    });
    const attempt = SignInAttempt.create(event);
    this.#underway.set(req, attempt);
    return attempt;
  }

  /** The attempt that a request is part of. */
  of(req: Request): SignInAttempt {
    const attempt = this.#underway.get(req);
    if (!attempt) {
      throw new Error('A sign-in must begin with the handlers of the provider');
    }
    return attempt;
  }
}
