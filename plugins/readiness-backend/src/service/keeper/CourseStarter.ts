import { NotFoundError } from '@backstage/errors';
import type {
  EvaluateRule,
  HistoryCause,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { BoardCourse } from '../../domain/board/BoardCourse';
import type { HeldBoard } from '../../store/LedgerEntry';
import type { RuleSetStore } from '../../store/RuleSetStore';

/** Brings boards to the present, from where they can be changed. */
export class CourseStarter {
  /** With the rules of these scorecards as they are now. */
  static async create(
    from: { ruleSets: RuleSetStore; evaluate: EvaluateRule },
    scorecardIds: Iterable<string>,
  ): Promise<CourseStarter> {
    const current = new Map<string, RuleSet>();
    for (const id of new Set(scorecardIds)) {
      const ruleSet = await from.ruleSets.current(id);
      if (ruleSet) {
        current.set(id, ruleSet);
      }
    }
    return new CourseStarter(from, current);
  }

  readonly #from: { ruleSets: RuleSetStore; evaluate: EvaluateRule };
  readonly #current: ReadonlyMap<string, RuleSet>;

  private constructor(
    from: { ruleSets: RuleSetStore; evaluate: EvaluateRule },
    current: ReadonlyMap<string, RuleSet>,
  ) {
    this.#from = from;
    this.#current = current;
  }

  /** @throws NotFoundError */
  ruleSet(scorecardId: string): RuleSet {
    const ruleSet = this.#current.get(scorecardId);
    if (!ruleSet) {
      throw new NotFoundError(`There is no scorecard '${scorecardId}'`);
    }
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
    const ruleSet = this.ruleSet(board.scorecardId);
    const isBehind = !isNew && board.ruleSetVersion < ruleSet.version;
    const course = BoardCourse.of({
      ...{ board, waivers, isNew, evaluate },
      ruleSet: isBehind
        ? await ruleSets.version(board.scorecardId, board.ruleSetVersion)
        : ruleSet,
    });
    if (isBehind) {
      const at = later(ruleSet.publishedAt, board.updatedAt);
      course.settle(at);
      course.adopt(ruleSet, {
        ...{ at, by: ruleSet.publishedBy },
        cause: { ref: String(ruleSet.version), ...cause },
      });
    }
    course.settle(until);
    return course;
  }
}

function later(a: string, b: string): Date {
  return new Date(Math.max(Date.parse(a), Date.parse(b)));
}
