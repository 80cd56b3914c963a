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
import { groupsOf } from '../domain/groupsOf';
import type { BoardLedger } from '../store/BoardLedger';
import type { BoardStore } from '../store/BoardStore';
import type { LedgerEntry, LedgerHoldings } from '../store/LedgerEntry';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, FollowedScope, NewEvidence } from './BoardKeeper';
import type { Clock } from './Clock';
import { batchesOf } from './keeper/batchesOf';
import { CourseStarter } from './keeper/CourseStarter';
import { entryOf, type MovedBoard } from './keeper/entryOf';
import { EvidenceIntake, pushIdsOf } from './keeper/EvidenceIntake';
import { isAsFollowed } from './keeper/isAsFollowed';

/** Boards in one transaction: enough to be quick, few enough that others need not wait long. */
const BATCH = 100;

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

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async takeEvidence(
    items: readonly NewEvidence[],
  ): Promise<EvidenceOutcome[]> {
    const starter = await this.#starter(items.map(item => item.scorecardId));
    const byBoard = groupsOf(items, item =>
      boardIdOf(item.scorecardId, item.scopeRef),
    );
    const outcomes = new Map<NewEvidence, EvidenceOutcome>();
    for await (const boardIds of batchesOf(byBoard.keys(), BATCH)) {
      const batch = boardIds.flatMap(id => byBoard.get(id) ?? []);
      const taken = await this.#parts.ledger.change(
        { boardIds, pushIds: batch.flatMap(pushIdsOf) },
        held => this.#take(batch, held, starter),
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
    const starter = await this.#starter([scorecardId]);
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
        const at = this.#parts.clock();
        const course = await starter.start(board, at);
        const before = course.latestOf(id) ?? held.waivers.get(id);
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
          answer: course.latestOf(id) ?? waiver,
        };
      },
    );
  }

  async followScopes(
    scorecardId: string,
    scopes: AsyncIterable<FollowedScope> | Iterable<FollowedScope>,
  ): Promise<{ added: number; changed: number; removed: number }> {
    const { boards, ledger } = this.#parts;
    const starter = await this.#starter([scorecardId]);
    const { version } = starter.ruleSet(scorecardId);
    const seen = new Set<string>();
    const count = { added: 0, changed: 0, removed: 0 };
    for await (const batch of batchesOf(scopes, BATCH)) {
      const ids = batch.map(({ ref }) => boardIdOf(scorecardId, ref));
      ids.forEach(id => seen.add(id));
      const known = await boards.followed(ids);
      const others = batch.filter((scope, index) => {
        const board = known.get(ids[index]);
        return !board || !isAsFollowed(board, scope, version);
      });
      if (others.length > 0) {
        const { added, changed } = await ledger.change(
          { boardIds: others.map(({ ref }) => boardIdOf(scorecardId, ref)) },
          held => this.#follow(others, held, starter),
        );
        count.added += added;
        count.changed += changed;
      }
    }
    const ids = await boards.idsOf(scorecardId);
    const gone = ids.filter(id => !seen.has(id));
    for await (const boardIds of batchesOf(gone, BATCH)) {
      await ledger.change({ boardIds }, held => this.#end(held, starter));
    }
    return { ...count, removed: gone.length };
  }

  async adoptRules(ruleSet: RuleSet, cause: HistoryCause): Promise<void> {
    const { boards, clock } = this.#parts;
    const starter = await this.#starter([ruleSet.id]);
    const ids = await boards.idsOf(ruleSet.id);
    for await (const boardIds of batchesOf(ids, BATCH)) {
      await this.#touch(boardIds, starter, { until: clock(), cause });
    }
  }

  async settle(now: Date): Promise<number> {
    const { boards } = this.#parts;
    let settled = 0;
    for (;;) {
      const due = await boards.due(now, BATCH);
      if (due.length === 0) {
        return settled;
      }
      const starter = await this.#starter(due.map(one => one.scorecardId));
      const ids = due.map(({ id }) => id);
      await this.#touch(ids, starter, { until: now });
      settled += due.length;
      if (due.length < BATCH) {
        return settled;
      }
    }
  }

  async #take(
    items: readonly NewEvidence[],
    held: LedgerHoldings,
    starter: CourseStarter,
  ): Promise<{ entry: LedgerEntry; answer: EvidenceOutcome[] }> {
    const now = this.#parts.clock();
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

  async #follow(
    scopes: readonly FollowedScope[],
    held: LedgerHoldings,
    starter: CourseStarter,
  ): Promise<{
    entry: LedgerEntry;
    answer: { added: number; changed: number };
  }> {
    const now = this.#parts.clock();
    const moved: MovedBoard[] = [];
    for (const { stakeholders = [], ...scope } of scopes) {
      const { scorecardId, ref } = scope;
      const found = held.boards.get(boardIdOf(scorecardId, ref));
      const isNew = !found;
      const { version } = starter.ruleSet(scorecardId);
      const fresh = {
        ...{ ...scope, ruleSetVersion: version, cells: [], revision: 0 },
        updatedAt: now.toISOString(),
      };
      const course = await starter.start(
        found ?? { board: fresh, waivers: [] },
        now,
        { isNew },
      );
      course.follow(scope, now);
      moved.push({ course, stakeholders, isNew });
    }
    const added = moved.filter(({ isNew }) => isNew).length;
    return {
      entry: entryOf(moved),
      answer: { added, changed: moved.length - added },
    };
  }

  async #end(
    held: LedgerHoldings,
    starter: CourseStarter,
  ): Promise<{ entry: LedgerEntry; answer: void }> {
    const now = this.#parts.clock();
    const courses = new Map<string, BoardCourse>();
    for (const [id, board] of held.boards) {
      const course = await starter.start(board, now);
      course.end(now);
      courses.set(id, course);
    }
    const entry = entryOf(movedBoards(held, courses));
    const removed = [...held.boards.keys()];
    return { entry: { ...entry, boards: [], removed }, answer: undefined };
  }

  async #touch(
    boardIds: readonly string[],
    starter: CourseStarter,
    { until, cause }: { until: Date; cause?: HistoryCause },
  ): Promise<void> {
    await this.#parts.ledger.change({ boardIds }, async held => {
      const courses = new Map<string, BoardCourse>();
      for (const [id, board] of held.boards) {
        courses.set(id, await starter.start(board, until, { cause }));
      }
      return { entry: entryOf(movedBoards(held, courses)), answer: undefined };
    });
  }

  #starter(scorecardIds: readonly string[]): Promise<CourseStarter> {
    return CourseStarter.create(this.#parts, scorecardIds);
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
