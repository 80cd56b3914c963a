import type {
  HistoryCause,
  HistoryEvent,
  Scope,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { Counted, RollUpMove } from './RollUpMove';

/** An event before the ledger has numbered it. */
export type NewEvent = Omit<HistoryEvent, 'id' | 'scorecardId' | 'scopeRef'> & {
  /** Present where a second attempt must be the same event. */
  id?: string;
};

/** What an act tells of itself. */
export type Told = Pick<NewEvent, 'kind' | 'subjectId' | 'note'> &
  Partial<NewEvent>;

/** A waiver as it is from an instant on. */
export interface WaiverVersion {
  waiver: Waiver;
  at: Date;
}

/** Somebody's or something's doing. */
export interface Act {
  at: Date;
  cause: HistoryCause;
  by?: string;
}

/** What came of the course of one board, to be written at once. */
export class Chronicle {
  /** @param counted - what the board counts as before anything happens; nothing while it is not stored */
  static of(
    scope: Pick<Scope, 'scorecardId' | 'ref'>,
    counted: Counted | undefined,
  ): Chronicle {
    return new Chronicle(scope, counted);
  }

  readonly events: NewEvent[] = [];
  readonly moves: RollUpMove[] = [];
  /** Each version of a waiver that came to be, in order. */
  readonly waiverVersions: WaiverVersion[] = [];
  readonly #scope: Pick<Scope, 'scorecardId' | 'ref'>;
  #counted: Counted | undefined;

  private constructor(
    scope: Pick<Scope, 'scorecardId' | 'ref'>,
    counted: Counted | undefined,
  ) {
    this.#scope = scope;
    this.#counted = counted;
  }

  /** Time tells the same event whoever looks first: its id follows from what fell due. */
  tell({ at, cause, by }: Act, ruleSetVersion: number, told: Told): void {
    const instant = at.toISOString();
    const { scorecardId, ref } = this.#scope;
    this.events.push({
      ...{ at: instant, cause, by, ruleSetVersion },
      ...(cause.kind === 'time' && {
        id: [scorecardId, ref, told.subjectId, instant, 'time'].join('|'),
      }),
      ...told,
    });
  }

  keep(waiver: Waiver, at: Date): void {
    this.waiverVersions.push({ waiver, at });
  }

  /** A waiver as it came to be; undefined when nothing became of it. */
  latestOf(waiverId: string): Waiver | undefined {
    return this.waiverVersions.findLast(({ waiver }) => waiver.id === waiverId)
      ?.waiver;
  }

  /** Where a board counts as several things at one instant, only the first and the last matter. */
  recount(at: Date, after: Counted | undefined): void {
    const before = this.#counted;
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return;
    }
    this.#counted = after;
    const last = this.moves.at(-1);
    if (last?.at.getTime() === at.getTime()) {
      this.moves[this.moves.length - 1] = { ...last, after };
    } else {
      const { scorecardId } = this.#scope;
      this.moves.push({ scorecardId, at, before, after });
    }
  }
}
