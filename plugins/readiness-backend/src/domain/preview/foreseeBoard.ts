import type {
  Board,
  Cell,
  EvaluateRule,
  RuleSet,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import { BoardCourse } from '../board/BoardCourse';

/** A board as it is and as it would be. */
export interface ForeseenBoard {
  now: Cell[];
  then: Cell[];
  /** Its waivers as they would be. */
  waivers: Waiver[];
}

/** What other rules would make of a board, in the very way in which publishing them does. */
export function foreseeBoard(options: {
  board: Board;
  waivers: readonly Waiver[];
  /** The rules in force, and those that would be. */
  ruleSet: RuleSet;
  next: RuleSet;
  now: Date;
  evaluate: EvaluateRule;
}): ForeseenBoard {
  const { board, waivers, ruleSet, next, now, evaluate } = options;
  const course = BoardCourse.of({ board, waivers, ruleSet, evaluate });
  course.settle(now);
  const before = course.board().cells;
  course.adopt(next, { at: now, cause: { kind: 'rules' } });
  course.settle(now);
  const last = new Map(waivers.map(waiver => [waiver.id, waiver]));
  for (const { waiver } of course.chronicle.waiverVersions) {
    last.set(waiver.id, waiver);
  }
  return {
    now: before,
    then: course.board().cells,
    waivers: [...last.values()],
  };
}
