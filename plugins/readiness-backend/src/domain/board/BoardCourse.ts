import {
  evidenceHashOf,
  judgeGate,
  type Board,
  type Cell,
  type EvaluateRule,
  type Evidence,
  type Gate,
  type HistoryCause,
  type HistoryEvent,
  type RuleSet,
  type Scope,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import { nodesOf, type Counted, type RollUpMove } from './RollUpMove';
import { tallyOf } from './Tally';

/** An event before the ledger has numbered it. */
export type NewEvent = Omit<HistoryEvent, 'id' | 'scorecardId' | 'scopeRef'> & {
  /** Present where a second attempt must be the same event. */
  id?: string;
};

/** A waiver as it is from an instant on. */
export interface WaiverVersion {
  waiver: Waiver;
  at: Date;
}

/** Somebody's or something's doing. */
interface Act {
  at: Date;
  cause: HistoryCause;
  by?: string;
}

/**
 * The course of one board through one change. Each method moves it on in time; what came of it, the events, the waivers
 * that ended and the moves of roll-ups, is collected to be written at once.
 */
export class BoardCourse {
  static of(options: {
    board: Board;
    /** Not stored yet: it counts nowhere. */
    isNew?: boolean;
    /** The rules that it was judged by last. */
    ruleSet: RuleSet;
    /** Those that are asked for or in effect. */
    waivers: readonly Waiver[];
    evaluate: EvaluateRule;
  }): BoardCourse {
    return new BoardCourse(options);
  }

  readonly events: NewEvent[] = [];
  readonly moves: RollUpMove[] = [];
  /** Each version of a waiver that came to be, in order. */
  readonly waiverVersions: WaiverVersion[] = [];
  readonly #evaluate: EvaluateRule;
  readonly #cells: Map<string, Cell>;
  readonly #open: Map<string, Waiver>;
  /** The evidence that each gate was judged by last. */
  readonly #hashes: Map<string, string>;
  #board: Board;
  #ruleSet: RuleSet;
  #gates: Map<string, Gate>;
  #isCounted: boolean;
  #hasMoved = false;
  #isRewritten = false;
  #lastCounted: Counted | undefined;

  private constructor(options: Parameters<typeof BoardCourse.of>[0]) {
    this.#evaluate = options.evaluate;
    this.#board = options.board;
    this.#cells = new Map(options.board.cells.map(cell => [cell.gateId, cell]));
    this.#open = new Map(options.waivers.map(waiver => [waiver.id, waiver]));
    this.#ruleSet = options.ruleSet;
    this.#gates = gatesOf(options.ruleSet);
    this.#hashes = new Map(
      options.board.cells.map(({ gateId, evidence }) => [
        gateId,
        evidenceHashOf(evidence, this.#gates.get(gateId)?.kind),
      ]),
    );
    this.#isCounted = !options.isNew;
    this.#lastCounted = this.#counted();
  }

  /** Whether all that is new is the age of evidence. */
  get isRefresh(): boolean {
    return !this.#isRewritten && this.events.length === 0;
  }

  /** Whether there is anything to write. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  get ruleSet(): RuleSet {
    return this.#ruleSet;
  }

  board(): Board {
    return {
      ...this.#board,
      ruleSetVersion: this.#ruleSet.version,
      cells: this.#ruleSet.gates.flatMap(({ id }) => this.#cells.get(id) ?? []),
    };
  }

  gate(gateId: string): Gate | undefined {
    return this.#gates.get(gateId);
  }

  cell(gateId: string): Cell | undefined {
    return this.#cells.get(gateId);
  }

  /** A waiver as it came to be on this course; undefined when nothing became of it. */
  latestOf(waiverId: string): Waiver | undefined {
    return this.waiverVersions.findLast(({ waiver }) => waiver.id === waiverId)
      ?.waiver;
  }

  /** When time alone will change something here next. */
  nextDueAt(): Date | undefined {
    const instants = [
      ...[...this.#cells.values()].map(({ dueAt }) => dueAt),
      ...[...this.#open.values()].map(({ until }) => until),
    ].flatMap(instant => (instant === undefined ? [] : Date.parse(instant)));
    return instants.length === 0 ? undefined : new Date(Math.min(...instants));
  }

  /** Brings about what fell due, in the order of time and at the instant it did. */
  settle(until: Date): void {
    let last: Date | undefined;
    let due = this.nextDueAt();
    while (due && due <= until && (!last || due > last)) {
      this.#settleAt(due);
      last = due;
      due = this.nextDueAt();
    }
  }

  /** Judges everything anew by other rules. */
  adopt(ruleSet: RuleSet, act: Act): void {
    this.#move(act.at, () => {
      const gone = [...this.#cells.keys()].filter(
        id => !isJudged(ruleSet.gates.find(gate => gate.id === id)),
      );
      const from = this.#ruleSet.version;
      this.#ruleSet = ruleSet;
      this.#gates = gatesOf(ruleSet);
      gone.forEach(id => this.#drop(id, act, 'The rules do not ask this'));
      if (from !== ruleSet.version) {
        this.#note(act, {
          kind: 'rules',
          subjectId: String(ruleSet.version),
          from: String(from),
          to: String(ruleSet.version),
          note: ruleSet.comment,
        });
      }
      this.#judgeAll(act);
    });
    // A gate may count from now on without being in another state.
    this.#isRewritten = true;
    this.#recount(act.at);
  }

  /** Makes the scope what the catalog says, the first time too. */
  follow(scope: Scope, at: Date): void {
    this.#move(at, () => {
      const { scorecardId, ref, title, kind, type, ownerRef, orgPath } = scope;
      this.#board = {
        ...{ scorecardId, ref, title, kind, type, ownerRef, orgPath },
        ruleSetVersion: this.#ruleSet.version,
        cells: [],
        revision: this.#board.revision,
        updatedAt: this.#board.updatedAt,
      };
      this.#isCounted = true;
      this.#judgeAll({ at, cause: { kind: 'applicability' } });
    });
    this.#isRewritten = true;
    this.#recount(at);
  }

  /** Takes evidence for a gate that is judged. @returns whether it changed what is known */
  take(evidence: Evidence, at: Date): boolean {
    const { gateId, channel } = evidence;
    const gate = this.#gates.get(gateId);
    if (!gate || !isJudged(gate)) {
      return false;
    }
    const cell = this.#cells.get(gateId);
    const held = cell?.evidence[channel];
    const isChange = held?.hash !== evidence.hash;
    const isSigned = evidence.source.kind === 'attestation';
    // What is as it was keeps its row: only its age is another.
    const taken =
      isChange || isSigned ? evidence : { ...evidence, id: held.id };
    this.#move(at, () => {
      this.#judge(
        gate,
        { at, cause: { kind: 'evidence', ref: taken.id }, ...byOf(evidence) },
        { ...cell?.evidence, [channel]: taken },
      );
    });
    return isChange;
  }

  /** Puts a waiver in the place of what it was, and judges its gate. */
  keep(waiver: Waiver, act: Act & { note: string; from?: string }): void {
    this.#move(act.at, () => {
      const isOpen =
        waiver.status === 'requested' || waiver.status === 'approved';
      if (isOpen) {
        this.#open.set(waiver.id, waiver);
      } else {
        this.#open.delete(waiver.id);
      }
      this.waiverVersions.push({ waiver, at: act.at });
      this.#note(act, {
        kind: 'waiver',
        subjectId: waiver.id,
        gateId: waiver.gateId,
        from: act.from,
        to: waiver.status,
        note: act.note,
      });
      const gate = this.#gates.get(waiver.gateId);
      if (gate && isJudged(gate)) {
        this.#judge(gate, act);
      }
    });
  }

  /** An event that changes no state: somebody signed something. */
  tell(
    act: Act,
    event: Pick<NewEvent, 'kind' | 'subjectId' | 'note'> & Partial<NewEvent>,
  ): void {
    this.#note(act, event);
  }

  /** The catalog does not have it any more, or the scorecard is not for it. */
  end(at: Date): void {
    const act: Act = { at, cause: { kind: 'applicability' } };
    this.#move(at, () => {
      [...this.#cells.keys()].forEach(id =>
        this.#drop(id, act, 'The scorecard does not apply here any more'),
      );
      this.#isCounted = false;
    });
  }

  #settleAt(at: Date): void {
    const act: Act = { at, cause: { kind: 'time' } };
    this.#move(at, () => {
      for (const waiver of [...this.#open.values()]) {
        if (Date.parse(waiver.until) <= at.getTime()) {
          this.#close(waiver, 'lapsed', act, 'Its time is over');
        }
      }
      for (const [id, { dueAt }] of this.#cells) {
        const gate = this.#gates.get(id);
        if (gate && dueAt && Date.parse(dueAt) <= at.getTime()) {
          this.#judge(gate, act);
        }
      }
    });
  }

  #judgeAll(act: Act): void {
    this.#ruleSet.gates
      .filter(isJudged)
      .forEach(gate => this.#judge(gate, act));
  }

  #judge(gate: Gate, act: Act, evidence?: Cell['evidence']): void {
    const { at } = act;
    const old = this.#cells.get(gate.id);
    const known = evidence ?? old?.evidence ?? {};
    const waiver = [...this.#open.values()].find(
      one => one.gateId === gate.id && one.status === 'approved',
    );
    const judgement = judgeGate({
      ...{ gate, evidence: known, waiver, now: at },
      scope: this.#board,
      evaluate: this.#evaluate,
    });
    const { state, reason, dueAt, waiverId, evidenceHash } = judgement;
    if (judgement.reopensWaiver && waiver) {
      this.#close(waiver, 'reopened', act, 'The evidence underneath changed');
    }
    const isSame = old?.state === state;
    this.#cells.set(gate.id, {
      ...{ gateId: gate.id, state, reason, evidence: known },
      since: isSame ? old.since : at.toISOString(),
      // What is due is in the future, or settling would never end.
      ...(dueAt && dueAt > at && { dueAt: dueAt.toISOString() }),
      ...(waiverId !== undefined && { waiverId }),
    });
    const isSameEvidence = this.#hashes.get(gate.id) === evidenceHash;
    this.#hashes.set(gate.id, evidenceHash);
    if (!isSame || !isSameEvidence) {
      this.#note(act, {
        ...{ kind: 'gate', subjectId: gate.id, gateId: gate.id },
        ...{ from: old?.state, to: state, note: reason, evidenceHash },
      });
    }
  }

  #drop(gateId: string, act: Act, note: string): void {
    const from = this.#cells.get(gateId)?.state;
    this.#cells.delete(gateId);
    this.#note(act, { kind: 'gate', subjectId: gateId, gateId, from, note });
  }

  #close(
    waiver: Waiver,
    status: 'lapsed' | 'reopened',
    act: Act,
    note: string,
  ): void {
    this.#open.delete(waiver.id);
    this.waiverVersions.push({
      waiver: {
        ...waiver,
        ...{ status, endedAt: act.at.toISOString() },
        revision: waiver.revision + 1,
      },
      at: act.at,
    });
    this.#note(act, {
      ...{ kind: 'waiver', subjectId: waiver.id, gateId: waiver.gateId },
      ...{ from: waiver.status, to: status, note },
    });
  }

  #note(
    { at, cause, by }: Act,
    event: Pick<NewEvent, 'kind' | 'subjectId' | 'note'> & Partial<NewEvent>,
  ): void {
    const instant = at.toISOString();
    const { scorecardId, ref } = this.#board;
    this.#board = { ...this.#board, updatedAt: instant };
    this.events.push({
      ...{ at: instant, cause, by, ruleSetVersion: this.#ruleSet.version },
      ...(cause.kind === 'time' && {
        id: [scorecardId, ref, event.subjectId, instant, 'time'].join('|'),
      }),
      ...event,
    });
  }

  #move(at: Date, act: () => void): void {
    this.#hasMoved = true;
    const told = this.events.length;
    act();
    if (this.events.length > told) {
      this.#recount(at);
    }
  }

  // Where a board moves several times at an instant, only the first and the last count.
  #recount(at: Date): void {
    const before = this.#lastCounted;
    const after = this.#counted();
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      this.#lastCounted = after;
      const { scorecardId } = this.#board;
      const last = this.moves.at(-1);
      if (last?.at.getTime() === at.getTime()) {
        this.moves[this.moves.length - 1] = { ...last, after };
      } else {
        this.moves.push({ scorecardId, at, before, after });
      }
    }
  }

  #counted(): Counted | undefined {
    return this.#isCounted
      ? {
          nodes: nodesOf(this.#board),
          tally: tallyOf(this.#ruleSet, this.#cells),
        }
      : undefined;
  }
}

function gatesOf({ gates }: RuleSet): Map<string, Gate> {
  return new Map(gates.map(gate => [gate.id, gate]));
}

function isJudged(gate: Gate | undefined): boolean {
  return gate !== undefined && gate.stage !== 'draft';
}

function byOf({ source }: Evidence): { by?: string } {
  return source.kind === 'collector' ? {} : { by: source.by };
}
