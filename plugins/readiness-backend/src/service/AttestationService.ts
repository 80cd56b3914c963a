import { randomUUID } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import type {
  AttestationRequest,
  GateView,
  PendingAttestation,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { AttestationStore } from '../store/AttestationStore';
import type { BoardStore } from '../store/BoardStore';
import { assertWords } from './assertWords';
import type { AttestationSigning } from './AttestationSigning';
import { auditedRead } from './auditedRead';
import type { Clock } from './Clock';
import { GATE_RIGHTS, type GateReader } from './GateReader';
import type { GateActor } from './GateRights';
import type { GateAddress } from './noGate';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';

/** Who began to answer and is not done by then never will be. */
const LONGEST_ANSWER_MS = 60_000;

interface Parts {
  attestations: AttestationStore;
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  clock: Clock;
  gates: GateReader;
  signing: AttestationSigning;
}

/** What people state about gates in their own name. */
export class AttestationService {
  static create(parts: Parts): AttestationService {
    return new AttestationService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Takes somebody's word; where a gate asks for two people it waits for the second.
   *
   * @throws ConflictError when the words are not those of the gate, or somebody else's statement waits already
   */
  attest(
    request: AttestationRequest,
    caller: Person,
  ): Promise<{ pending?: PendingAttestation; gate: GateView }> {
    const { scorecardId, scopeRef, gateId, holds } = request;
    return withAudit(
      this.#parts.auditor,
      {
        eventId: 'attestation-make',
        severityLevel: 'medium',
        meta: { target: scopeRef, scorecardId, gateId, holds },
      },
      async () => {
        const actor = await this.#actor(caller);
        const terms = await this.#parts.signing.terms(request, actor);
        assertWords(request.statement, terms.statement, gateId);
        const pending = terms.secondPerson
          ? await this.#putBefore(request, caller.userRef)
          : undefined;
        if (!pending) {
          await this.#parts.signing.take(
            request,
            { ...request, by: caller.userRef },
            terms,
          );
        }
        const gate = await this.#view(request, actor);
        return { ...(pending && { pending }), gate };
      },
      ({ pending }) => (pending ? { pendingId: pending.id } : {}),
    );
  }

  /** Those that the caller may see, the oldest first. */
  pending(
    { ref }: { ref?: string },
    caller: Person,
  ): Promise<{ items: PendingAttestation[] }> {
    const { attestations, auditor, authorizer, boards } = this.#parts;
    const meta = { what: 'attestations', target: ref ?? 'all' };
    return auditedRead(auditor, meta, async () => {
      const { filter } = await authorizer.scopes(caller);
      const waiting = (await attestations.list()).filter(
        ({ scopeRef }) => ref === undefined || scopeRef === ref,
      );
      const readable = await boards
        .scopedTo(filter)
        .among([...new Set(waiting.map(boardOf))]);
      return { items: waiting.filter(one => readable.has(boardOf(one))) };
    });
  }

  /**
   * Signs what somebody else has stated; from now on it is evidence.
   *
   * @throws NotAllowedError for who stated it, ConflictError when the words have changed since
   */
  confirm(
    { id, statement }: { id: string; statement: string },
    caller: Person,
  ): Promise<GateView> {
    return this.#answer('attestation-confirm', id, caller, {
      act: async (pending, actor) => {
        if (pending.by === caller.userRef) {
          throw new NotAllowedError(
            `You stated this yourself; somebody else has to confirm it`,
          );
        }
        const terms = await this.#parts.signing.terms(pending, actor);
        assertWords(statement, pending.statement, pending.gateId);
        assertWords(pending.statement, terms.statement, pending.gateId);
        await this.#once(pending, () =>
          this.#parts.signing.take(
            pending,
            { ...pending, confirmedBy: caller.userRef },
            terms,
          ),
        );
      },
    });
  }

  /** Nothing becomes of the statement. Who made it takes it back in this way. */
  refuse(
    { id, reason }: { id: string; reason: string },
    caller: Person,
  ): Promise<GateView> {
    return this.#answer('attestation-refuse', id, caller, {
      reason,
      act: async (pending, actor) => {
        await this.#parts.signing.terms(pending, actor);
        await this.#once(pending);
      },
    });
  }

  async #answer(
    eventId: string,
    id: string,
    caller: Person,
    answer: {
      reason?: string;
      act(pending: PendingAttestation, actor: GateActor): Promise<void>;
    },
  ): Promise<GateView> {
    const { attestations, auditor, gates } = this.#parts;
    const { reason, act } = answer;
    return await withAudit(
      auditor,
      {
        eventId,
        severityLevel: 'medium',
        meta: { target: id, ...(reason && { reason }) },
      },
      async () => {
        const actor = await this.#actor(caller);
        const pending = await attestations.get(id);
        if (!pending || !(await gates.board(pending, actor.access))) {
          throw noAttestation(id);
        }
        await act(pending, actor);
        return await this.#view(pending, actor);
      },
      ({ scope, gate }) => ({ scopeRef: scope.ref, gateId: gate.id }),
    );
  }

  async #putBefore(
    request: AttestationRequest,
    by: string,
  ): Promise<PendingAttestation> {
    const { attestations, clock } = this.#parts;
    const pending: PendingAttestation = {
      ...request,
      id: randomUUID(),
      by,
      at: clock().toISOString(),
    };
    if (!(await attestations.put(pending))) {
      throw new ConflictError(
        `Somebody else has stated this about '${request.gateId}' and waits for a second person; confirm or refuse that`,
      );
    }
    return pending;
  }

  // Held, counted, and only then taken away: of two who answer at once one is too late, and nobody's word gets lost.
  async #once(
    { id }: PendingAttestation,
    count?: () => Promise<void>,
  ): Promise<void> {
    const { attestations, clock } = this.#parts;
    const now = clock();
    const until = new Date(now.getTime() + LONGEST_ANSWER_MS);
    if (!(await attestations.hold(id, { now, until }))) {
      throw noAttestation(id);
    }
    try {
      await count?.();
    } catch (error) {
      await attestations.release(id);
      throw error;
    }
    await attestations.remove(id);
  }

  async #actor(caller: Person): Promise<GateActor> {
    const access = await this.#parts.authorizer.scopes(caller, GATE_RIGHTS);
    return { ...caller, access };
  }

  #view(
    { scorecardId, scopeRef, gateId }: GateAddress,
    actor: GateActor,
  ): Promise<GateView> {
    return this.#parts.gates.view({ scorecardId, scopeRef, gateId }, actor);
  }
}

function boardOf({ scorecardId, scopeRef }: PendingAttestation): string {
  return boardIdOf(scorecardId, scopeRef);
}

/** The same sentence for one that is not there and one that the caller may not see. */
function noAttestation(id: string): NotFoundError {
  return new NotFoundError(
    `There is no statement '${id}' that waits and that you may see`,
  );
}
