import {
  readinessAttestPermission,
  readinessWaiverApprovePermission,
  readinessWaiverRequestPermission,
  type Area,
  type Board,
  type Cell,
  type Gate,
  type GateView,
  type RuleSet,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { AttestationStore } from '../store/AttestationStore';
import type { BoardStore } from '../store/BoardStore';
import type { HistoryStore } from '../store/HistoryStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { WaiverStore } from '../store/WaiverStore';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { GateActor, GateRights } from './GateRights';
import { noGate, type GateAddress } from './noGate';
import type { ScopeAccess } from './ReadinessAuthorizer';
import { scopeOf } from './scopeOf';

/** What a view of a gate tells that one may do; asked for together with the right to read. */
export const GATE_RIGHTS = [
  readinessAttestPermission,
  readinessWaiverRequestPermission,
  readinessWaiverApprovePermission,
];

/** How much of what happened a view shows. */
const MOST_EVENTS = 50;

/** A gate with what it is part of. */
export interface GateFacts {
  board: Board & ReadableScope;
  ruleSet: RuleSet;
  gate: Gate;
  area: Area;
  cell: Cell;
}

interface Parts {
  attestations: AttestationStore;
  boards: BoardStore;
  clock: Clock;
  gateRights: GateRights;
  history: HistoryStore;
  keeper: BoardKeeper;
  ruleSets: RuleSetStore;
  waivers: WaiverStore;
}

/** Reads boards and gates as they are at this moment, for somebody who may see them. */
export class GateReader {
  static create(parts: Parts): GateReader {
    return new GateReader(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What time has changed is brought about before anybody sees it. */
  async settled<T extends Board>(read: () => Promise<T[]>): Promise<T[]> {
    const now = this.#parts.clock();
    const boards = await read();
    const due = boards.filter(({ cells }) =>
      cells.some(({ dueAt }) => dueAt !== undefined && new Date(dueAt) <= now),
    );
    if (due.length === 0) {
      return boards;
    }
    const only = due.map(({ scorecardId, ref }) => boardIdOf(scorecardId, ref));
    await this.#parts.keeper.settle(now, { only });
    return await read();
  }

  /** @returns undefined for what is not there and for what the caller may not see */
  async board(
    { scorecardId, scopeRef }: Pick<GateAddress, 'scorecardId' | 'scopeRef'>,
    access: ScopeAccess,
  ): Promise<(Board & ReadableScope) | undefined> {
    const boards = this.#parts.boards.scopedTo(access.filter);
    const [board] = await this.settled(async () => {
      const found = await boards.get(scorecardId, scopeRef);
      return found ? [found] : [];
    });
    return board;
  }

  /** @throws NotFoundError for what is not there and for what the caller may not see: the same sentence */
  async facts(address: GateAddress, access: ScopeAccess): Promise<GateFacts> {
    const board = await this.board(address, access);
    // The rules it was judged by: for a moment after others were published they are not yet the same.
    const ruleSet =
      board &&
      (await this.#parts.ruleSets.version(
        address.scorecardId,
        board.ruleSetVersion,
      ));
    const gate = ruleSet?.gates.find(({ id }) => id === address.gateId);
    const area = ruleSet?.areas.find(({ id }) => id === gate?.areaId);
    const cell = board?.cells.find(({ gateId }) => gateId === address.gateId);
    if (!board || !ruleSet || !gate || !area || !cell) {
      throw noGate(address);
    }
    return { board, ruleSet, gate, area, cell };
  }

  /**
   * Everything about a gate, and what the caller may do there.
   *
   * @param actor - whose access was asked for with {@link GATE_RIGHTS}
   */
  async view(address: GateAddress, actor: GateActor): Promise<GateView> {
    const { attestations, history, waivers } = this.#parts;
    const { scorecardId, scopeRef, gateId } = address;
    const facts = await this.facts(address, actor.access);
    const [ofScope, pending, { items }] = await Promise.all([
      waivers.ofScope(scorecardId, scopeRef),
      attestations.ofGate(address),
      history.ofScope(scorecardId, scopeRef, { gateId, limit: MOST_EVENTS }),
    ]);
    const ofGate = ofScope.filter(waiver => waiver.gateId === gateId);
    const { board, ruleSet, gate, area, cell } = facts;
    return {
      scope: scopeOf(board),
      gate,
      area,
      ruleSetVersion: ruleSet.version,
      cell,
      waivers: ofGate,
      pending,
      history: items,
      may: await this.#mayDo(facts, ofGate, actor),
    };
  }

  async #mayDo(
    facts: GateFacts,
    waivers: readonly Waiver[],
    actor: GateActor,
  ): Promise<GateView['may']> {
    const { gateRights } = this.#parts;
    const { board, gate, cell } = facts;
    const { access, userRef } = actor;
    const isWaivable =
      cell.state === 'fail' &&
      !waivers.some(({ status }) => status === 'requested');
    return {
      attest:
        gate.attestation !== undefined &&
        (await gateRights.may(readinessAttestPermission, facts, actor)),
      refresh:
        gate.collect !== undefined &&
        access.may(readinessAttestPermission, board),
      requestWaiver:
        isWaivable &&
        (await gateRights.may(readinessWaiverRequestPermission, facts, actor)),
      approveWaiver:
        waivers.some(
          ({ status, requestedBy }) =>
            (status === 'requested' || status === 'approved') &&
            requestedBy !== userRef,
        ) && access.may(readinessWaiverApprovePermission, board),
    };
  }
}
