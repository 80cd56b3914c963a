import {
  coreServices,
  createServiceFactory,
  type AuditorService,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** One act as the auditor was told of it. */
export interface AuditedAct {
  eventId: string;
  severityLevel?: string;
  outcome: 'success' | 'failure';
  error?: string;
  meta: JsonObject;
}

/** Listens to what the plugin has audited. */
export class AuditedActs {
  static create(): AuditedActs {
    return new AuditedActs();
  }

  #acts: AuditedAct[] = [];

  private constructor() {}

  /** Everything since the last time this was asked, or only acts of some kind. */
  take(eventId?: string): AuditedAct[] {
    const acts = this.#acts;
    this.#acts = [];
    return eventId ? acts.filter(act => act.eventId === eventId) : acts;
  }

  factory(): ServiceFactory {
    const auditor: AuditorService = {
      createEvent: async ({ eventId, severityLevel, meta }) => {
        const end = (act: Pick<AuditedAct, 'outcome' | 'error'>, more = {}) =>
          this.#acts.push({
            eventId,
            severityLevel,
            ...act,
            meta: { ...meta, ...more },
          });
        return {
          success: async options => {
            end({ outcome: 'success' }, options?.meta);
          },
          fail: async ({ error, meta: more }) => {
            end({ outcome: 'failure', error: String(error) }, more);
          },
        };
      },
    };
    return createServiceFactory({
      service: coreServices.auditor,
      deps: {},
      factory: () => auditor,
    });
  }
}
