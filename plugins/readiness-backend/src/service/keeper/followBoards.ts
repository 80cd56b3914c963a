import type { Evidence } from '@builder-insights/plugin-readiness-common';
import type { BoardCourse } from '../../domain/board/BoardCourse';
import { boardIdOf } from '../../domain/board/boardIdOf';
import type { LedgerEntry, LedgerHoldings } from '../../store/LedgerEntry';
import type { FollowedScope } from '../BoardKeeper';
import type { CourseStarter } from './CourseStarter';
import { entryOf, type MovedBoard } from './entryOf';

/** Makes boards what the catalog says, those that are not there yet too: with what was known if they were there once. */
export async function followBoards(
  scopes: readonly FollowedScope[],
  held: LedgerHoldings,
  { starter, now }: { starter: CourseStarter; now: Date },
): Promise<{ entry: LedgerEntry; answer: { added: number; changed: number } }> {
  const moved: MovedBoard[] = [];
  for (const { stakeholders = [], ...scope } of scopes) {
    const { scorecardId, ref } = scope;
    const id = boardIdOf(scorecardId, ref);
    const found = held.boards.get(id);
    const isNew = !found;
    const { version } = await starter.ruleSet(scorecardId);
    const fresh = {
      ...{ ...scope, ruleSetVersion: version, cells: [], revision: 0 },
      updatedAt: now.toISOString(),
    };
    const course = await starter.start(
      found ?? { board: fresh, waivers: [] },
      now,
      { isNew },
    );
    const at = course.present(now);
    course.follow(scope, at);
    if (isNew) {
      restore(course, held.evidence.get(id) ?? [], at);
    }
    moved.push({ course, stakeholders, isNew });
  }
  const added = moved.filter(({ isNew }) => isNew).length;
  return {
    entry: entryOf(moved),
    answer: { added, changed: moved.length - added },
  };
}

/** What was known counts again, as old as it is: nobody has to sign anew because the catalog lost an entity. */
function restore(
  course: BoardCourse,
  evidence: readonly Evidence[],
  at: Date,
): void {
  for (const one of evidence) {
    const kind = course.gate(one.gateId)?.kind;
    if (kind === 'both' || kind === one.channel) {
      course.take(one, at);
    }
  }
}
