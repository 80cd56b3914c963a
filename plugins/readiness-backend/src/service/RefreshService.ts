import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  readinessAttestPermission,
  type Board,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { RefreshStore } from '../store/RefreshStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import { boardAlone } from './boardAlone';
import type { Clock } from './Clock';
import type { CollectorRunner } from './CollectorRunner';
import type { GateReader } from './GateReader';
import { noGate } from './noGate';
import { noScope } from './noScope';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import { TooSoonError } from './TooSoonError';

/** A scope is looked at once in so many seconds, whoever asks. */
const EVERY_SECONDS = 30;

/** A scope, or one of its gates. */
export interface RefreshRequest {
  scorecardId: string;
  scopeRef: string;
  gateId?: string;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  gates: GateReader;
  refreshes: RefreshStore;
  ruleSets: RuleSetStore;
  runner: CollectorRunner;
}

/** Has a scope looked at now, instead of when its collectors come by. */
export class RefreshService {
  static create(parts: Parts): RefreshService {
    return new RefreshService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Waits until all have looked.
   *
   * @throws TooSoonError within 30 seconds of the last time, NotFoundError, NotAllowedError, InputError for a gate that no
   * collector looks at
   */
  refresh(
    request: RefreshRequest,
    caller: Person,
  ): Promise<{ started: number; board: Board }> {
    const { scorecardId, scopeRef, gateId } = request;
    return withAudit(
      this.#parts.auditor,
      {
        eventId: 'evidence-refresh',
        severityLevel: 'low',
        meta: { target: scopeRef, scorecardId, ...(gateId && { gateId }) },
      },
      () => this.#refresh(request, caller),
      ({ started }) => ({ started }),
    );
  }

  async #refresh(
    request: RefreshRequest,
    caller: Person,
  ): Promise<{ started: number; board: Board }> {
    const { authorizer, gates, ruleSets, runner } = this.#parts;
    const { scorecardId, scopeRef, gateId } = request;
    const access = await authorizer.scopes(caller, [readinessAttestPermission]);
    const [board, ruleSet] = await Promise.all([
      gates.board(request, access),
      ruleSets.current(scorecardId),
    ]);
    if (!board || !ruleSet) {
      throw noScope(scorecardId, scopeRef);
    }
    access.demand(readinessAttestPermission, board);
    const wanted = ruleSet.gates.filter(
      ({ id }) => gateId === undefined || id === gateId,
    );
    if (gateId !== undefined && wanted.length === 0) {
      throw noGate({ scorecardId, scopeRef, gateId });
    }
    if (!wanted.some(({ collect }) => collect)) {
      throw new InputError(
        `Nothing looks at ${
          gateId ? `the gate '${gateId}'` : `'${scopeRef}'`
        } by itself; its evidence is sent or attested`,
      );
    }
    await this.#takeTurn(boardIdOf(scorecardId, scopeRef));
    const started = await runner.lookAt(board, wanted);
    const after = await gates.board(request, access);
    return { started, board: boardAlone(after ?? board) };
  }

  async #takeTurn(boardId: string): Promise<void> {
    const { clock, refreshes } = this.#parts;
    const seconds = await refreshes.takeTurn(boardId, {
      now: clock(),
      everySeconds: EVERY_SECONDS,
    });
    if (seconds > 0) {
      throw new TooSoonError(
        `This was looked at less than ${EVERY_SECONDS} seconds ago; ask again in ${seconds} s`,
        seconds,
      );
    }
  }
}
