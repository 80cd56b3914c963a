import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  evidenceHashOf,
  readinessWaiverApprovePermission,
  type Waiver,
  type WaiverStatus,
} from '@builder-insights/plugin-readiness-common';
import { waivableFault } from '../domain/waivers/waivableFault';
import type { WaiverStore } from '../store/WaiverStore';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { GateReader } from './GateReader';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';

/** What a step is given; the revision is the one that was looked at. */
export interface WaiverStep {
  revision: number;
  comment?: string;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  gates: GateReader;
  keeper: BoardKeeper;
  waivers: WaiverStore;
}

/** What becomes of a waiver that was asked for. Who asked never decides. */
export class WaiverDecisions {
  static create(parts: Parts): WaiverDecisions {
    return new WaiverDecisions(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws ConflictError also when what is observed is not what it was asked for */
  approve(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#audited('approve', 'high', { id, step }, async () => {
      const { waiver, access } = await this.#decidable(id, step, caller);
      await this.#assertStillSo(waiver, access);
      return await this.#end(waiver, 'approved', step, caller);
    });
  }

  refuse(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#audited('refuse', 'high', { id, step }, async () => {
      const { waiver } = await this.#decidable(id, step, caller);
      return await this.#end(waiver, 'refused', step, caller);
    });
  }

  /** Whoever may approve may end one, their own too: that only makes things stricter. */
  revoke(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#audited('revoke', 'high', { id, step }, async () => {
      const { waiver } = await this.#known(id, caller, true);
      assertAt(waiver, step, 'approved');
      return await this.#end(waiver, 'revoked', step, caller);
    });
  }

  withdraw(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#audited('withdraw', 'medium', { id, step }, async () => {
      const { waiver } = await this.#known(id, caller, false);
      if (waiver.requestedBy !== caller.userRef) {
        throw new NotAllowedError(
          `'${waiver.requestedBy}' asked for this waiver; only they can withdraw it`,
        );
      }
      assertAt(waiver, step, 'requested');
      return await this.#end(waiver, 'withdrawn', step, caller);
    });
  }

  #audited(
    what: string,
    severityLevel: 'medium' | 'high',
    { id, step }: { id: string; step: WaiverStep },
    act: () => Promise<Waiver>,
  ): Promise<Waiver> {
    return withAudit(
      this.#parts.auditor,
      {
        eventId: `waiver-${what}`,
        severityLevel,
        meta: { target: id, comment: step.comment },
      },
      act,
      ({ scorecardId, scopeRef, gateId }) => ({
        scorecardId,
        scopeRef,
        gateId,
      }),
    );
  }

  async #decidable(id: string, step: WaiverStep, caller: Person) {
    const known = await this.#known(id, caller, true);
    if (known.waiver.requestedBy === caller.userRef) {
      throw new NotAllowedError(
        'You asked for this waiver yourself; somebody else has to decide about it',
      );
    }
    assertAt(known.waiver, step, 'requested');
    return known;
  }

  async #known(
    id: string,
    caller: Person,
    decides: boolean,
  ): Promise<{ waiver: Waiver; access: ScopeAccess }> {
    const { authorizer, gates, waivers } = this.#parts;
    const access = await authorizer.scopes(
      caller,
      decides ? [readinessWaiverApprovePermission] : [],
    );
    const found = await waivers.get(id);
    const board = found && (await gates.board(found, access));
    // Looking at the board may have ended the waiver: its time was over.
    const waiver = board && (await waivers.get(id));
    if (!waiver) {
      throw new NotFoundError(`There is no waiver '${id}' that you may see`);
    }
    if (decides) {
      access.demand(readinessWaiverApprovePermission, board);
    }
    return { waiver, access };
  }

  async #assertStillSo(waiver: Waiver, access: ScopeAccess): Promise<void> {
    const { clock, gates } = this.#parts;
    const { gate, cell } = await gates.facts(waiver, access);
    const until = new Date(waiver.until);
    const fault = waivableFault({ gate, cell, until, now: clock() });
    if (fault) {
      throw new ConflictError(
        `${fault}. Refuse the waiver, or have it asked for anew`,
      );
    }
    if (evidenceHashOf(cell.evidence, gate.kind) !== waiver.evidenceHash) {
      throw new ConflictError(
        `What is observed at the gate '${gate.id}' is not what the waiver was asked for; refuse it, or have it asked for anew`,
      );
    }
  }

  #end(
    waiver: Waiver,
    status: WaiverStatus,
    { comment }: WaiverStep,
    { userRef }: Person,
  ): Promise<Waiver> {
    const { clock, keeper } = this.#parts;
    const decidedAt = clock().toISOString();
    return keeper.keepWaiver(
      {
        ...waiver,
        ...{ status, decidedBy: userRef, decidedAt },
        ...(comment && { comment }),
        ...(status !== 'approved' && { endedAt: decidedAt }),
      },
      {
        note: comment ? `It was ${status}: ${comment}` : `It was ${status}.`,
        by: userRef,
      },
    );
  }
}

function assertAt(
  { status, revision }: Waiver,
  step: WaiverStep,
  needed: WaiverStatus,
): void {
  if (status !== needed) {
    throw new ConflictError(
      `The waiver is '${status}'; this can be done only while it is '${needed}'`,
    );
  }
  if (revision !== step.revision) {
    throw new ConflictError(
      `revision is '${step.revision}', but the waiver is at ${revision}; look at it anew`,
    );
  }
}
