import { randomUUID } from 'node:crypto';
import type { BoardCourse } from '../../domain/board/BoardCourse';
import type { LedgerEntry } from '../../store/LedgerEntry';

/** A board that was moved on. */
export interface MovedBoard {
  course: BoardCourse;
  stakeholders: readonly string[];
  isNew?: boolean;
}

/** What has to be written for boards that were moved on. */
export function entryOf(moved: readonly MovedBoard[]): LedgerEntry {
  return {
    boards: moved.map(({ course, stakeholders, isNew = false }) => ({
      ...{ board: course.board(), stakeholders, isNew },
      nextDueAt: course.nextDueAt(),
      ...{ ruleSet: course.ruleSet, isRefresh: course.isRefresh },
    })),
    removed: [],
    events: moved.flatMap(({ course }) => {
      const { scorecardId, ref: scopeRef } = course.board();
      return course.chronicle.events.map(event => ({
        id: randomUUID(),
        ...{ scorecardId, scopeRef },
        ...event,
      }));
    }),
    evidence: [],
    waivers: moved.flatMap(({ course }) => course.chronicle.waiverVersions),
    pushes: [],
    moves: moved.flatMap(({ course }) => course.chronicle.moves),
  };
}
