import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import type { Group, OktaEventHook, Person } from '../types';

const PAUSES_MS = [250, 1_000];

/** What happened, in Okta's words. */
export type OktaEvent = {
  readonly eventType:
    | 'user.lifecycle.suspend'
    | 'user.lifecycle.unsuspend'
    | 'group.user_membership.add'
    | 'group.user_membership.remove';
  readonly person: Person;
  readonly group?: Group;
};

/** Tells a portal about changes, in the shape of Okta's event hooks. Nobody waits for it. */
export class EventHook {
  readonly #hook: OktaEventHook;
  readonly #say: (line: string) => void;

  static create(hook: OktaEventHook, say: (line: string) => void): EventHook {
    return new EventHook(hook, say);
  }

  private constructor(hook: OktaEventHook, say: (line: string) => void) {
    this.#hook = hook;
    this.#say = say;
  }

  /** Tries again where a portal is just starting, then gives up and says so. */
  async send(events: readonly OktaEvent[]): Promise<void> {
    if (events.length === 0) {
      return;
    }
    const body = JSON.stringify(toDelivery(events));
    for (const pause of [...PAUSES_MS, undefined]) {
      const failure = await this.#deliver(body);
      if (!failure) {
        return;
      }
      if (pause === undefined) {
        this.#say(
          `Nobody was told of "${events[0].eventType}": ${
            this.#hook.url
          } ${failure}`,
        );
        return;
      }
      await setTimeout(pause, undefined, { ref: false });
    }
  }

  /** @returns what went wrong */
  async #deliver(body: string): Promise<string | undefined> {
    try {
      const { url, secret: authorization } = this.#hook;
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body });
      return answer.ok ? undefined : `answered ${answer.status}`;
    } catch (error) {
      return `does not answer (${toError(error).message})`;
    }
  }
}

function toDelivery(events: readonly OktaEvent[]) {
  const eventTime = new Date().toISOString();
  return {
    eventType: 'com.okta.event_hook',
    eventTypeVersion: '1.0',
    cloudEventsVersion: '0.1',
    eventId: randomUUID(),
    eventTime,
    source: 'okta-emulator',
    contentType: 'application/json',
    data: {
      events: events.map(({ eventType, person, group }) => ({
        uuid: randomUUID(),
        published: eventTime,
        eventType,
        version: '0',
        severity: 'INFO',
        outcome: { result: 'SUCCESS' },
        target: [
          {
            id: person.oktaId,
            type: 'User',
            alternateId: person.email,
            displayName: person.displayName,
          },
          ...(group
            ? [
                {
                  id: group.id,
                  type: 'UserGroup',
                  alternateId: 'unknown',
                  displayName: group.name,
                },
              ]
            : []),
        ],
      })),
    },
  };
}
