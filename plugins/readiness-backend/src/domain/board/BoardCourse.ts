import type {
  Board,
  Cell,
  EvaluateRule,
  Evidence,
  Gate,
  RuleSet,
  Scope,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import { BoardCells } from './BoardCells';
import { BoardRules } from './BoardRules';
import { Chronicle, type Act, type Told } from './Chronicle';
import { OpenWaivers } from './OpenWaivers';
import { nodesOf, type Counted } from './RollUpMove';
import { tallyOf } from './Tally';

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

  /** What came of it. */
  readonly chronicle: Chronicle;
  readonly #evaluate: EvaluateRule;
  readonly #cells: BoardCells;
  readonly #waivers: OpenWaivers;
  #board: Board;
  #rules: BoardRules;
  #isCounted: boolean;
  #hasMoved = false;
  #isRewritten = false;

  private constructor(options: Parameters<typeof BoardCourse.of>[0]) {
    this.#evaluate = options.evaluate;
    this.#board = options.board;
    this.#waivers = OpenWaivers.of(options.waivers);
    this.#rules = BoardRules.of(options.ruleSet);
    this.#cells = BoardCells.of(options.board.cells, this.#rules);
    this.#isCounted = !options.isNew;
    this.chronicle = Chronicle.of(options.board, this.#counted());
  }

  /** Whether all that is new is the age of evidence. */
  get isRefresh(): boolean {
    return !this.#isRewritten && this.chronicle.events.length === 0;
  }

  /** Whether there is anything to write. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  get ruleSet(): RuleSet {
    return this.#rules.ruleSet;
  }

  board(): Board {
    return {
      ...this.#board,
      ruleSetVersion: this.#rules.version,
      cells: this.#rules
        .judgedGates()
        .flatMap(({ id }) => this.#cells.byGate.get(id) ?? []),
    };
  }

  gate(gateId: string): Gate | undefined {
    return this.#rules.gate(gateId);
  }

  cell(gateId: string): Cell | undefined {
    return this.#cells.byGate.get(gateId);
  }

  /** The present by a clock: never before what happened here already, even where another clock is ahead of it. */
  present(clock: Date): Date {
    const last = Date.parse(this.#board.updatedAt);
    return new Date(Math.max(clock.getTime(), last));
  }

  /** When time alone will change something here next. */
  nextDueAt(): Date | undefined {
    const instants = [...this.#cells.dues(), ...this.#waivers.ends()].map(
      instant => Date.parse(instant),
    );
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
      const from = this.#rules.version;
      this.#rules = BoardRules.of(ruleSet);
      const gone = [...this.#cells.byGate.keys()].filter(
        id => !this.#rules.judgedGate(id),
      );
      gone.forEach(id => this.#drop(id, act, 'The rules do not ask this'));
      if (from !== ruleSet.version) {
        this.#note(act, {
          ...{ kind: 'rules', subjectId: String(ruleSet.version) },
          ...{ from: String(from), to: String(ruleSet.version) },
          note: ruleSet.comment,
        });
      }
      this.#judgeAll(act);
    });
    // A gate may count from now on without being in another state.
    this.#isRewritten = true;
    this.chronicle.recount(act.at, this.#counted());
  }

  /** Makes the scope what the catalog says, the first time too. */
  follow(scope: Scope, at: Date): void {
    this.#move(at, () => {
      const { ruleSetVersion, cells, revision, updatedAt } = this.#board;
      this.#board = { ...scope, ruleSetVersion, cells, revision, updatedAt };
      this.#isCounted = true;
      this.#judgeAll({ at, cause: { kind: 'applicability' } });
    });
    this.#isRewritten = true;
    this.chronicle.recount(at, this.#counted());
  }

  /** Takes evidence for a gate that is judged. @returns whether it changed what is known */
  take(evidence: Evidence, at: Date): boolean {
    const { gateId, channel } = evidence;
    const gate = this.#rules.judgedGate(gateId);
    if (!gate) {
      return false;
    }
    const cell = this.#cells.byGate.get(gateId);
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
      this.#waivers.put(waiver);
      this.chronicle.keep(waiver, act.at);
      this.#note(act, {
        ...{ kind: 'waiver', subjectId: waiver.id, gateId: waiver.gateId },
        ...{ from: act.from, to: waiver.status, note: act.note },
      });
      const gate = this.#rules.judgedGate(waiver.gateId);
      if (gate) {
        this.#judge(gate, act);
      }
    });
  }

  /** An event that changes no state: somebody signed something. */
  tell(act: Act, told: Told): void {
    this.#note(act, told);
  }

  /**
   * The catalog does not have it any more, or the scorecard is not for it. Waivers end with it: whoever brings the scope
   * back asks anew.
   */
  end(at: Date): void {
    const act: Act = { at, cause: { kind: 'applicability' } };
    const note = 'The scorecard does not apply here any more';
    this.#move(at, () => {
      this.#waivers
        .all()
        .forEach(waiver => this.#close(waiver, 'lapsed', act, note));
      [...this.#cells.byGate.keys()].forEach(id => this.#drop(id, act, note));
      this.#isCounted = false;
    });
  }

  #settleAt(at: Date): void {
    const act: Act = { at, cause: { kind: 'time' } };
    this.#move(at, () => {
      for (const waiver of this.#waivers.endedBy(at)) {
        this.#close(waiver, 'lapsed', act, 'Its time is over');
      }
      for (const id of this.#cells.dueBy(at)) {
        const gate = this.#rules.judgedGate(id);
        if (gate) {
          this.#judge(gate, act);
        }
      }
    });
  }

  #judgeAll(act: Act): void {
    this.#rules.judgedGates().forEach(gate => this.#judge(gate, act));
  }

  #judge(gate: Gate, act: Act, evidence?: Cell['evidence']): void {
    const known = this.#cells.byGate.get(gate.id)?.evidence ?? {};
    const waiver = this.#waivers.approvedFor(gate.id);
    const { judgement, from, isChange } = this.#cells.judge({
      ...{ gate, evidence: evidence ?? known, waiver, now: act.at },
      ...{ scope: this.#board, evaluate: this.#evaluate },
    });
    if (judgement.reopensWaiver && waiver) {
      this.#close(waiver, 'reopened', act, 'The evidence underneath changed');
    }
    if (isChange) {
      const { state: to, reason: note, evidenceHash } = judgement;
      this.#note(act, {
        ...{ kind: 'gate', subjectId: gate.id, gateId: gate.id },
        ...{ from, to, note, evidenceHash },
      });
    }
  }

  #drop(gateId: string, act: Act, note: string): void {
    const from = this.#cells.drop(gateId);
    this.#note(act, { kind: 'gate', subjectId: gateId, gateId, from, note });
  }

  #close(
    waiver: Waiver,
    status: 'lapsed' | 'reopened',
    act: Act,
    note: string,
  ): void {
    this.chronicle.keep(this.#waivers.end(waiver, status, act.at), act.at);
    this.#note(act, {
      ...{ kind: 'waiver', subjectId: waiver.id, gateId: waiver.gateId },
      ...{ from: waiver.status, to: status, note },
    });
  }

  #note(act: Act, told: Told): void {
    this.#board = { ...this.#board, updatedAt: act.at.toISOString() };
    this.chronicle.tell(act, this.#rules.version, told);
  }

  #move(at: Date, act: () => void): void {
    const { events } = this.chronicle;
    const before = events.length;
    this.#hasMoved = true;
    act();
    if (events.length > before) {
      this.chronicle.recount(at, this.#counted());
    }
  }

  #counted(): Counted | undefined {
    return this.#isCounted
      ? {
          nodes: nodesOf(this.#board),
          tally: tallyOf(this.#rules.ruleSet, this.#cells.byGate),
        }
      : undefined;
  }
}

function byOf({ source }: Evidence): { by?: string } {
  return source.kind === 'collector' ? {} : { by: source.by };
}
