import type { AuditorServiceEvent } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SignInRefusal, type RefusalReason } from '../SignInRefusal';

/**
 * One request about signing in, and its one event in the audit trail.
 *
 * @remarks
 * It is concluded as soon as its end is known, before the answer is sent; what comes after changes nothing. No part of
 * a token, code or cookie goes in.
 */
export class SignInAttempt {
  static create(event: AuditorServiceEvent): SignInAttempt {
    return new SignInAttempt(event);
  }

  readonly #event: AuditorServiceEvent;
  #facts: { actorRef?: string; oktaId?: string; stepUp?: true } = {};
  #isConcluded = false;

  private constructor(event: AuditorServiceEvent) {
    this.#event = event;
  }

  /** Adds what has become known by now. */
  note(facts: { actorRef?: string; oktaId?: string; stepUp?: true }): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  async succeed(): Promise<void> {
    if (!this.#isConcluded) {
      this.#isConcluded = true;
      await this.#event.success({ meta: this.#facts });
    }
  }

  /** @param otherwise - the reason for an error that does not name its own */
  async refuse(error: unknown, otherwise: RefusalReason): Promise<void> {
    if (!this.#isConcluded) {
      this.#isConcluded = true;
      const reasonCode =
        error instanceof SignInRefusal ? error.reasonCode : otherwise;
      const { name, message } = toError(error);
      await this.#event.fail({
        error: Object.assign(new Error(message), { name }),
        meta: { ...this.#facts, reasonCode },
      });
    }
  }

  /** Runs a part of the attempt, and concludes with a refusal if it fails. */
  async watch<T>(otherwise: RefusalReason, part: () => Promise<T>): Promise<T> {
    try {
      return await part();
    } catch (error) {
      await this.refuse(error, otherwise);
      throw error;
    }
  }
}
