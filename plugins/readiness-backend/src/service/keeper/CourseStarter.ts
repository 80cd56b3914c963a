import { NotFoundError } from '@backstage/errors';
import type {
  EvaluateRule,
  HistoryCause,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { BoardCourse } from '../../domain/board/BoardCourse';
import type { HeldBoard } from '../../store/LedgerEntry';
import type { RuleSetStore } from '../../store/RuleSetStore';

/**
 * Brings boards to the present, from where they can be changed.
 *
 * @remarks
 * Each change has a starter of its own, which asks for the rules when it has the boards: rules that were read before
 * may be older than those that a board is judged by already, and would undo what was published meanwhile.
 */
export class CourseStarter {
  static create(from: {
    ruleSets: RuleSetStore;
    evaluate: EvaluateRule;
  }): CourseStarter {
    return new CourseStarter(from);
  }

  readonly #from: { ruleSets: RuleSetStore; evaluate: EvaluateRule };
  readonly #current = new Map<string, RuleSet>();

  private constructor(from: {
    ruleSets: RuleSetStore;
    evaluate: EvaluateRule;
  }) {
    this.#from = from;
  }

  /** The rules of a scorecard as they are now. @throws NotFoundError */
  async ruleSet(scorecardId: string): Promise<RuleSet> {
    const ruleSet =
      this.#current.get(scorecardId) ??
      (await this.#from.ruleSets.current(scorecardId));
    if (!ruleSet) {
      throw new NotFoundError(`There is no scorecard '${scorecardId}'`);
    }
    this.#current.set(scorecardId, ruleSet);
    return ruleSet;
  }

  /** A board as it is at an instant: by its old rules until others were published, by those from then on. */
  async start(
    { board, waivers }: Pick<HeldBoard, 'board' | 'waivers'>,
    until: Date,
    options: { isNew?: boolean; cause?: HistoryCause } = {},
  ): Promise<BoardCourse> {
    const { ruleSets, evaluate } = this.#from;
    const { isNew = false, cause = { kind: 'rules' } } = options;
    const { scorecardId, ruleSetVersion } = board;
    const ruleSet = await this.ruleSet(scorecardId);
    const course = BoardCourse.of({
      ...{ board, waivers, isNew, evaluate },
      ruleSet:
        ruleSetVersion === ruleSet.version
          ? ruleSet
          : await ruleSets.version(scorecardId, ruleSetVersion),
    });
    // Never the other way: a board may know a version that was published after these were read.
    if (ruleSetVersion < ruleSet.version) {
      const at = later(ruleSet.publishedAt, board.updatedAt);
      course.settle(at);
      course.adopt(ruleSet, {
        ...{ at, by: ruleSet.publishedBy },
        cause: { ref: String(ruleSet.version), ...cause },
      });
    }
    course.settle(course.present(until));
    return course;
  }
}

function later(a: string, b: string): Date {
  return new Date(Math.max(Date.parse(a), Date.parse(b)));
}
