import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { AuditContext } from '../auditContextServiceRef';
import type { AuditRecord } from '../AuditRecord';
import type { AuditTrail } from '../AuditTrail';
import { auditRequestContext } from '../request/auditRequestContext';
import { liftMeta } from './liftMeta';
import { resolveActor } from './resolveActor';

type Outcome = Pick<AuditRecord, 'outcome' | 'error'> & { meta?: JsonObject };
type Described = Omit<AuditRecord, 'at' | 'outcome' | 'error'>;

/**
 * Backstage's auditor over the audit trail: one entry for each act, with its outcome.
 *
 * @remarks
 * An act of high or critical severity is privileged. That it is about to happen is stored first, and when that cannot
 * be stored, it does not happen. Any other act is refused only when its outcome could not even wait on this machine.
 * The outcome of an act that was let through is never refused.
 */
export class RecordingAuditor implements AuditorService {
  static create(options: {
    plugin: string;
    auth: AuthService;
    httpAuth: HttpAuthService;
    trail: AuditTrail;
    context: AuditContext;
  }): RecordingAuditor {
    return new RecordingAuditor(options);
  }

  readonly #options: Parameters<typeof RecordingAuditor.create>[0];

  private constructor(options: Parameters<typeof RecordingAuditor.create>[0]) {
    this.#options = options;
  }

  async createEvent(
    options: AuditorServiceCreateEventOptions,
  ): Promise<AuditorServiceEvent> {
    const { trail } = this.#options;
    const described = await this.#describe(options);
    if (isPrivileged(described)) {
      await this.#intend(described);
    } else {
      trail.assertAccepting();
    }
    let isOver = false;
    const end = async (outcome: Outcome) => {
      if (isOver) {
        return;
      }
      isOver = true;
      await trail.record(withOutcome(described, outcome), {
        durable: described.severity !== 'low',
        owed: true,
      });
    };
    return {
      success: async (given = {}) => {
        await end({ outcome: 'success', meta: given.meta });
      },
      fail: async ({ error, meta }) => {
        const { name, message } = toError(error);
        await end({ outcome: 'failure', error: { name, message }, meta });
      },
    };
  }

  async #intend(described: Described): Promise<void> {
    const { trail } = this.#options;
    const intent = withOutcome(described, { outcome: 'unknown' });
    try {
      await trail.record(intent, { durable: true });
    } catch {
      const error = new ServiceUnavailableError(
        `'${described.action}' is not done while it cannot be recorded: the audit trail's store does not answer. Try again later`,
      );
      const { name } = error;
      const message = 'Refused, because the audit trail was not available';
      await trail
        .record(
          withOutcome(described, {
            outcome: 'failure',
            error: { name, message },
          }),
        )
        // That there is no room left is in the log, and the act does not happen anyway.
        .catch(() => undefined);
      throw error;
    }
  }

  async #describe(
    options: AuditorServiceCreateEventOptions,
  ): Promise<Described> {
    const { eventId, severityLevel = 'low', meta = {} } = options;
    const current = auditRequestContext.current();
    const request = options.request ?? current?.request;
    const { actorRef, ...lifted } = liftMeta(meta);
    const actor = await resolveActor(request, this.#options);
    return {
      ...lifted,
      ...(actor.type === 'user' && (await this.#contextOf(actor.ref, lifted))),
      id: randomUUID(),
      plugin: this.#options.plugin,
      action: eventId,
      severity: severityLevel,
      retention: severityLevel === 'low' ? 'routine' : 'security',
      actor: { ...actor, ref: actor.ref ?? actorRef },
      correlationId: current?.correlationId ?? randomUUID(),
      request: request && {
        method: request.method,
        path: request.originalUrl,
      },
    };
  }

  async #contextOf(
    ref: string | undefined,
    { meta }: Pick<Described, 'meta'>,
  ): Promise<Pick<Described, 'breakGlassId' | 'meta'>> {
    try {
      const { breakGlassId } = ref
        ? await this.#options.context.contextOf(ref)
        : {};
      return { breakGlassId };
    } catch {
      // Whether it was done under emergency access is not known; that it was done is.
      return { meta: { ...meta, breakGlassUnknown: true } };
    }
  }
}

function isPrivileged({ severity }: Described): boolean {
  return severity === 'high' || severity === 'critical';
}

function withOutcome(described: Described, outcome: Outcome): AuditRecord {
  const { actorRef, ...lifted } = liftMeta({
    ...described.meta,
    ...outcome.meta,
  });
  const { actor, decisionId, target } = described;
  return {
    ...described,
    at: new Date(),
    outcome: outcome.outcome,
    error: outcome.error,
    actor: { ...actor, ref: actor.ref ?? actorRef },
    target: lifted.target ?? target,
    decisionId: lifted.decisionId ?? decisionId,
    meta: lifted.meta,
  };
}
