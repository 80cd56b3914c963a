import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  EvaluateRule,
  EvidenceOutcome,
  HistoryCause,
  RuleSet,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { BoardCourse } from '../domain/board/BoardCourse';
import { boardIdOf } from '../domain/board/boardIdOf';
import { isOpenWaiver } from '../domain/waivers/isOpenWaiver';
import type { BoardLedger } from '../store/BoardLedger';
import type { BoardStore } from '../store/BoardStore';
import type { LedgerEntry, LedgerHoldings } from '../store/LedgerEntry';
import { OvertakenError } from '../store/OvertakenError';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, FollowedScope, NewEvidence } from './BoardKeeper';
import type { Clock } from './Clock';
import { batchesOf } from './keeper/batchesOf';
import { CourseStarter } from './keeper/CourseStarter';
import { entryOf, type MovedBoard } from './keeper/entryOf';
import { evidenceBatches } from './keeper/evidenceBatches';
import { EvidenceIntake, pushIdsOf } from './keeper/EvidenceIntake';
import { followBoards } from './keeper/followBoards';
import { isAsFollowed } from './keeper/isAsFollowed';

/** Boards in one transaction: enough to be quick, few enough that others need not wait long. */
const BATCH = 100;
const MOST_ITEMS = 1_000;
/** What one reader may have to wait for; the rest is the task's. */
const MOST_SETTLED = 200;

interface Parts {
  boards: BoardStore;
  clock: Clock;
  evaluate: EvaluateRule;
  ledger: BoardLedger;
  ruleSets: RuleSetStore;
}

/** Keeps boards in MongoDB. */
export class MongoBoardKeeper implements BoardKeeper {
  static create(parts: Parts): MongoBoardKeeper {
    return new MongoBoardKeeper(parts);
  }

  readonly #parts: Parts;
  #settling: Promise<number> | undefined;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async takeEvidence(
    items: readonly NewEvidence[],
  ): Promise<EvidenceOutcome[]> {
    const outcomes = new Map<NewEvidence, EvidenceOutcome>();
    const most = { boards: BATCH, items: MOST_ITEMS };
    for (const { boardIds, items: batch } of evidenceBatches(items, most)) {
      const taken = await this.#parts.ledger.change(
        { boardIds, pushIds: batch.flatMap(pushIdsOf) },
        held => this.#take(batch, held),
      );
      taken.forEach((outcome, index) => outcomes.set(batch[index], outcome));
    }
    return items.flatMap(item => outcomes.get(item) ?? []);
  }

  async keepWaiver(
    waiver: Waiver,
    { note, by }: { note: string; by?: string },
  ): Promise<Waiver> {
    const { id, scorecardId, scopeRef } = waiver;
    const boardId = boardIdOf(scorecardId, scopeRef);
    return await this.#parts.ledger.change(
      { boardIds: [boardId], waiverIds: [id] },
      async held => {
        const board = held.boards.get(boardId);
        if (!board) {
          throw new NotFoundError(
            `'${scopeRef}' is not on the scorecard '${scorecardId}'`,
          );
        }
        const now = this.#parts.clock();
        const course = await this.#starter().start(board, now);
        const at = course.present(now);
        const before = course.chronicle.latestOf(id) ?? held.waivers.get(id);
        if ((before?.revision ?? 0) !== waiver.revision) {
          throw new ConflictError(
            `The waiver '${id}' was changed meanwhile; look at it again`,
          );
        }
        const other = board.waivers.find(
          one => one.gateId === waiver.gateId && isOpenWaiver(one, at),
        );
        if (!before && other) {
          throw new ConflictError(
            `A waiver of the gate '${other.gateId}' is '${other.status}' already (${other.id}); wait for it to end, or have it withdrawn or revoked`,
          );
        }
        course.keep(
          { ...waiver, revision: waiver.revision + 1 },
          {
            ...{ at, note, by, from: before?.status },
            cause: { kind: 'waiver', ref: id },
          },
        );
        return {
          entry: entryOf([{ ...board, course }]),
          answer: course.chronicle.latestOf(id) ?? waiver,
        };
      },
    );
  }

  async followScopes(
    scorecardId: string,
    scopes: AsyncIterable<FollowedScope> | Iterable<FollowedScope>,
  ): Promise<{ added: number; changed: number; removed: number }> {
    const { boards, clock, ledger } = this.#parts;
    const seen = new Set<string>();
    const count = { added: 0, changed: 0, removed: 0 };
    for await (const batch of batchesOf(scopes, BATCH)) {
      const ids = batch.map(({ ref }) => boardIdOf(scorecardId, ref));
      ids.forEach(id => seen.add(id));
      // Others may be published while the catalog is being read.
      const { version } = await this.#starter().ruleSet(scorecardId);
      const known = await boards.followed(ids);
      const others = batch.filter((scope, index) => {
        const board = known.get(ids[index]);
        return !board || !isAsFollowed(board, scope, version);
      });
      if (others.length > 0) {
        const { added, changed } = await ledger.change(
          {
            boardIds: others.map(({ ref }) => boardIdOf(scorecardId, ref)),
            withEvidence: true,
          },
          held =>
            followBoards(others, held, {
              starter: this.#starter(),
              now: clock(),
            }),
        );
        count.added += added;
        count.changed += changed;
      }
    }
    const ids = await boards.idsOf(scorecardId);
    const gone = ids.filter(id => !seen.has(id));
    for await (const boardIds of batchesOf(gone, BATCH)) {
      await ledger.change({ boardIds }, held => this.#end(held));
    }
    return { ...count, removed: gone.length };
  }

  async adoptRules(ruleSet: RuleSet, cause: HistoryCause): Promise<void> {
    const { boards, clock } = this.#parts;
    const ids = await boards.idsOf(ruleSet.id);
    for await (const boardIds of batchesOf(ids, BATCH)) {
      await this.#touch(boardIds, { until: clock(), cause });
    }
  }

  async settle(
    now: Date,
    { only }: { only?: readonly string[] } = {},
  ): Promise<number> {
    const due = await this.#parts.boards.due(now, only?.length ?? 1, only);
    if (due.length === 0) {
      return 0;
    }
    if (only) {
      return await this.#settleThese(due, now);
    }
    // Of many who read at once one settles, and the others wait for that and no longer.
    this.#settling ??= this.#settleSome(now).finally(() => {
      this.#settling = undefined;
    });
    return await this.#settling;
  }

  async #settleSome(now: Date): Promise<number> {
    let settled = 0;
    while (settled < MOST_SETTLED) {
      const due = await this.#parts.boards.due(now, BATCH);
      if (due.length === 0) {
        break;
      }
      settled += await this.#settleThese(due, now);
    }
    return settled;
  }

  async #settleThese(due: readonly string[], until: Date): Promise<number> {
    try {
      await this.#touch(due, { until });
    } catch (error) {
      // Whoever was quicker each time has settled them as well.
      if (!(error instanceof OvertakenError)) {
        throw error;
      }
    }
    return due.length;
  }

  async #take(
    items: readonly NewEvidence[],
    held: LedgerHoldings,
  ): Promise<{ entry: LedgerEntry; answer: EvidenceOutcome[] }> {
    const now = this.#parts.clock();
    const starter = this.#starter();
    const courses = new Map<string, BoardCourse>();
    for (const [id, board] of held.boards) {
      courses.set(id, await starter.start(board, now));
    }
    const intake = EvidenceIntake.create(held.pushes, now);
    const answer = items.map(item =>
      intake.take(
        item,
        courses.get(boardIdOf(item.scorecardId, item.scopeRef)),
      ),
    );
    const { evidence, pushes } = intake;
    const entry = entryOf(movedBoards(held, courses));
    return { entry: { ...entry, evidence, pushes }, answer };
  }

  async #end(
    held: LedgerHoldings,
  ): Promise<{ entry: LedgerEntry; answer: void }> {
    const now = this.#parts.clock();
    const starter = this.#starter();
    const courses = new Map<string, BoardCourse>();
    for (const [id, board] of held.boards) {
      const course = await starter.start(board, now);
      course.end(course.present(now));
      courses.set(id, course);
    }
    const entry = entryOf(movedBoards(held, courses));
    const removed = [...held.boards.keys()];
    return { entry: { ...entry, boards: [], removed }, answer: undefined };
  }

  async #touch(
    boardIds: readonly string[],
    { until, cause }: { until: Date; cause?: HistoryCause },
  ): Promise<void> {
    await this.#parts.ledger.change({ boardIds }, async held => {
      const starter = this.#starter();
      const courses = new Map<string, BoardCourse>();
      for (const [id, board] of held.boards) {
        courses.set(id, await starter.start(board, until, { cause }));
      }
      return { entry: entryOf(movedBoards(held, courses)), answer: undefined };
    });
  }

  #starter(): CourseStarter {
    return CourseStarter.create(this.#parts);
  }
}

function movedBoards(
  held: LedgerHoldings,
  courses: ReadonlyMap<string, BoardCourse>,
): MovedBoard[] {
  return [...courses]
    .filter(([, { hasMoved }]) => hasMoved)
    .map(([id, course]) => ({
      course,
      stakeholders: held.boards.get(id)?.stakeholders ?? [],
    }));
}
