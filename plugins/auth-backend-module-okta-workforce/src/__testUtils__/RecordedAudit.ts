import {
  coreServices,
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { tokenRefusalListenerServiceRef } from '@builder-insights/plugin-access-node';

/** An act as the auditor was told of it. */
export interface RecordedEvent {
  action: string;
  outcome: 'success' | 'failure';
  meta: Record<string, unknown>;
  message?: string;
}

/** An auditor that remembers. */
export class RecordedAudit {
  static create(): RecordedAudit {
    return new RecordedAudit();
  }

  #events: RecordedEvent[] = [];
  #listeners: Array<() => void> = [];

  private constructor() {}

  clear(): void {
    this.#events = [];
  }

  events(): RecordedEvent[] {
    return [...this.#events];
  }

  /** The first event of that name since the last clearing; waits for one that comes after the answer. */
  async event(action: string): Promise<RecordedEvent> {
    for (;;) {
      const event = this.#events.find(each => each.action === action);
      if (event) {
        return event;
      }
      await new Promise<void>(resolve => this.#listeners.push(resolve));
    }
  }

  /** Hears of refused tokens, too. */
  factories(): ServiceFactory[] {
    const refusals = createServiceFactory({
      service: tokenRefusalListenerServiceRef,
      deps: {},
      factory: () => ({
        refused: async meta =>
          this.#add({
            action: 'token-refuse',
            outcome: 'failure',
            meta: { ...meta },
          }),
      }),
    });
    const auditor = createServiceFactory({
      service: coreServices.auditor,
      deps: {},
      factory: () => ({
        createEvent: async ({ eventId: action, meta: begun }) => ({
          success: async ({ meta } = {}) =>
            this.#add({
              action,
              outcome: 'success',
              meta: { ...begun, ...meta },
            }),
          fail: async ({ error, meta }) =>
            this.#add({
              action,
              outcome: 'failure',
              meta: { ...begun, ...meta },
              message: error.message,
            }),
        }),
      }),
    });
    return [refusals, auditor];
  }

  #add(event: RecordedEvent): void {
    this.#events.push(event);
    this.#listeners.splice(0).forEach(listener => listener());
  }
}
