import { createHash, timingSafeEqual } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import type {
  IdentityRegister,
  OrgDirectory,
  OrgSnapshots,
} from '@builder-insights/plugin-access-node';
import type { OktaEventStore } from '../store/OktaEventStore';

/** What happened to people in Okta. */
export interface OktaEvent {
  /** Okta's id of the event, the same at every delivery. */
  uuid: string;
  eventType: string;
  /** Okta ids of the people it happened to. */
  userIds: string[];
}

/** Events after which a person's tokens count no longer. */
const ENDS_SESSIONS = [
  'user.lifecycle.suspend',
  'user.lifecycle.deactivate',
  'user.lifecycle.delete.initiated',
  'user.lifecycle.delete.completed',
  'user.session.clear',
  'group.user_membership.remove',
  'application.user_membership.remove',
];

/** Events after which the org source says something new. */
const CHANGES_ORG = [
  ...ENDS_SESSIONS,
  'user.lifecycle.unsuspend',
  'user.lifecycle.activate',
  'user.lifecycle.reactivate',
  'group.user_membership.add',
];

const BY = 'okta-event-hook';

interface Parts {
  answered: OktaEventStore;
  auditor: AuditorService;
  identities: IdentityRegister;
  org: OrgDirectory;
  orgSnapshots: OrgSnapshots;
  secret: string;
}

/**
 * What Okta tells of people while they are signed in.
 *
 * @remarks
 * An event only ever takes something away or has the source read again, so the worst that a forged one could do is to
 * make somebody sign in anew. Events come in any order and more than once: one that was answered already, by its id,
 * does nothing. When it happened does not count: Okta's clock is not this computer's.
 */
export class OktaEventService {
  static create(parts: Parts): OktaEventService {
    return new OktaEventService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws AuthenticationError, in the same time whatever was sent */
  async authenticate(authorization: string | undefined): Promise<void> {
    const isRight = timingSafeEqual(
      digest(authorization ?? ''),
      digest(this.#parts.secret),
    );
    if (!isRight) {
      const error = new AuthenticationError(
        'The Authorization header is not the secret of this event hook; set it in Okta to access.oktaEventHook.secret',
      );
      const event = await this.#parts.auditor.createEvent({
        eventId: 'okta-event',
        severityLevel: 'medium',
        meta: { reasonCode: 'wrong-secret' },
      });
      await event.fail({ error });
      throw error;
    }
  }

  async receive(events: readonly OktaEvent[]): Promise<void> {
    for (const event of events) {
      if (ENDS_SESSIONS.includes(event.eventType)) {
        await this.#answerOnce(event);
      }
    }
    if (events.some(({ eventType }) => CHANGES_ORG.includes(eventType))) {
      await this.#parts.orgSnapshots.requestReading(BY);
    }
  }

  async #answerOnce(event: OktaEvent): Promise<void> {
    const { answered } = this.#parts;
    if (await answered.isAnswered(event.uuid)) {
      return;
    }
    for (const id of new Set(event.userIds)) {
      await this.#endSessions(id, event);
    }
    // Only now, so that one which failed half-way is answered when Okta sends it again.
    await answered.markAnswered(event.uuid, new Date());
  }

  async #endSessions(oktaId: string, { eventType }: OktaEvent) {
    const { auditor, identities, org } = this.#parts;
    const person = await org.personByOktaId(oktaId);
    if (!person) {
      return;
    }
    const userRef = person.ref;
    await withAudit(
      auditor,
      {
        eventId: 'token-revoke',
        severityLevel: 'high',
        meta: { target: userRef, reason: eventType, actorRef: BY },
      },
      () =>
        identities.revoke({
          userRef,
          reason: `Okta: ${eventType}`,
          at: new Date(),
        }),
    );
  }
}

/** Of one length, so that comparing tells nothing of the secret's. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
