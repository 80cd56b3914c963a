import {
  evidenceHashOf,
  type Cell,
  type JudgeInput,
  type Judgement,
} from '@builder-insights/plugin-readiness-common';
import type { BoardRules } from './BoardRules';
import { judgedCell } from './judgedCell';

/** What became of a gate that was judged. */
export interface Judged {
  judgement: Judgement;
  /** The state before. */
  from: Cell['state'] | undefined;
  /** Whether the state or the evidence underneath is another. */
  isChange: boolean;
}

/** Where the gates of one board stand, and the evidence that each was judged by last. */
export class BoardCells {
  static of(cells: readonly Cell[], rules: BoardRules): BoardCells {
    return new BoardCells(cells, rules);
  }

  readonly byGate: Map<string, Cell>;
  readonly #hashes: Map<string, string>;

  private constructor(cells: readonly Cell[], rules: BoardRules) {
    this.byGate = new Map(cells.map(cell => [cell.gateId, cell]));
    this.#hashes = new Map(
      cells.map(({ gateId, evidence }) => [
        gateId,
        evidenceHashOf(evidence, rules.gate(gateId)?.kind),
      ]),
    );
  }

  /** The instants at which they change by themselves. */
  dues(): string[] {
    return [...this.byGate.values()].flatMap(({ dueAt }) => dueAt ?? []);
  }

  /** The gates that time has changed by an instant. */
  dueBy(at: Date): string[] {
    return [...this.byGate.values()]
      .filter(({ dueAt }) => dueAt && Date.parse(dueAt) <= at.getTime())
      .map(({ gateId }) => gateId);
  }

  judge(input: JudgeInput & { evidence: Cell['evidence'] }): Judged {
    const { id } = input.gate;
    const old = this.byGate.get(id);
    const { cell, judgement } = judgedCell(input, old);
    const { state, evidenceHash } = judgement;
    const isChange =
      old?.state !== state || this.#hashes.get(id) !== evidenceHash;
    this.byGate.set(id, cell);
    this.#hashes.set(id, evidenceHash);
    return { judgement, from: old?.state, isChange };
  }

  /** Takes a gate off. @returns the state that it was in */
  drop(gateId: string): Cell['state'] | undefined {
    const from = this.byGate.get(gateId)?.state;
    this.byGate.delete(gateId);
    return from;
  }
}
