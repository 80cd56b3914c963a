import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { CursorCodec } from '@builder-insights/backend-operations';
import type {
  MatrixPage,
  MatrixQuery,
  ReadinessAbilities,
  RuleSet,
  TrendPoint,
} from '@builder-insights/plugin-readiness-common';
import { judgedGateIds } from '../domain/matrix/judgedGateIds';
import type { BoardStore } from '../store/BoardStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardPage } from '../store/ScopedBoards';
import type { TrendStore } from '../store/TrendStore';
import { assertKnownGate } from './assertKnownGate';
import { auditedRead } from './auditedRead';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import { noScorecard } from './noScorecard';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';
import type { ScorecardAccess } from './ScorecardAccess';

type PageQuery = MatrixQuery & { limit: number; cursor?: string };

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  clock: Clock;
  cursors: CursorCodec;
  keeper: BoardKeeper;
  ruleSets: RuleSetStore;
  scorecardAccess: ScorecardAccess;
  trends: TrendStore;
}

/** Scorecards, and scopes by gates. */
export class MatrixService {
  static create(parts: Parts): MatrixService {
    return new MatrixService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  me(caller: Person): Promise<ReadinessAbilities> {
    return this.#parts.authorizer.abilities(caller);
  }

  scorecards(caller: Person): Promise<{ items: RuleSet[] }> {
    const { auditor, scorecardAccess } = this.#parts;
    const meta = { what: 'scorecards', target: 'all' };
    return auditedRead(auditor, meta, async () => ({
      items: await scorecardAccess.all(caller),
    }));
  }

  scorecard(id: string, caller: Person): Promise<RuleSet> {
    const { auditor, scorecardAccess } = this.#parts;
    const meta = { what: 'scorecard', target: id };
    return auditedRead(auditor, meta, async () => {
      const { ruleSet } = await scorecardAccess.read(id, caller);
      return ruleSet;
    });
  }

  /** A page in three database operations, whatever there is. @throws NotFoundError, InputError for a cursor of another list or a gate that is not asked */
  page(
    scorecardId: string,
    { limit, cursor, ...query }: PageQuery,
    caller: Person,
  ): Promise<MatrixPage> {
    const { auditor, authorizer, boards, clock, cursors, keeper } = this.#parts;
    const meta = { what: 'matrix', target: scorecardId };
    const binding = {
      userRef: caller.userRef,
      filter: { scorecardId, ...query },
    };
    return auditedRead(auditor, meta, async () => {
      const after = cursor && cursors.decode(cursor, binding);
      const access = await authorizer.scopes(caller);
      const now = clock();
      await keeper.settle(now);
      const readable = boards.scopedTo(access.filter);
      const [page, totals] = await Promise.all([
        readable.page({ ...query, scorecardId, limit, after }),
        readable.totals(scorecardId, query),
      ]);
      const ruleSet = await this.#ruleSetOf(scorecardId, page, access);
      assertKnownGate(ruleSet, query);
      const gateIds = judgedGateIds(ruleSet);
      return {
        ...{ scorecardId, ruleSetVersion: ruleSet.version, gateIds, totals },
        asOf: now.toISOString(),
        rows: page.rows.map(({ ref, title, ownerRef, states }) => ({
          ...{ ref, title, ownerRef },
          states: gateIds.map(id => states[id]),
        })),
        ...(page.next && { nextCursor: cursors.encode(page.next, binding) }),
      };
    });
  }

  /**
   * Counts at the end of each day.
   *
   * @throws NotAllowedError when they would count a scope that the caller may not see
   */
  trend(
    scorecardId: string,
    { node, days }: { node?: string; days: number },
    caller: Person,
  ): Promise<{ points: TrendPoint[] }> {
    const { auditor, authorizer, boards, clock, keeper, trends } = this.#parts;
    const meta = { what: 'trend', target: scorecardId, node };
    return auditedRead(auditor, meta, async () => {
      const { filter } = await authorizer.scopes(caller);
      const now = clock();
      await keeper.settle(now);
      const of = node?.startsWith('user:') ? { owner: node } : { org: node };
      const [seen, all] = await Promise.all([
        boards.scopedTo(filter).totals(scorecardId, of),
        boards.forTasks().totals(scorecardId, of),
      ]);
      if (seen.scopes !== all.scopes) {
        throw new NotAllowedError(
          `The trend of ${
            node ? `'${node}'` : 'everything'
          } counts scopes that you may not see; name in node a group whose scopes you all see`,
        );
      }
      return {
        points: await trends.points({
          ...{ scorecardId, days, now },
          node: node?.startsWith('user:') ? `owner:${node}` : node,
        }),
      };
    });
  }

  // The rows say which version they were judged by: it is known already, and need not be asked for.
  async #ruleSetOf(
    scorecardId: string,
    { rows }: BoardPage,
    access: ScopeAccess,
  ): Promise<RuleSet> {
    const { boards, ruleSets } = this.#parts;
    if (rows.length > 0) {
      return await ruleSets.version(
        scorecardId,
        Math.max(...rows.map(({ ruleSetVersion }) => ruleSetVersion)),
      );
    }
    const [ruleSet, scopes] = await Promise.all([
      ruleSets.current(scorecardId),
      boards.scopedTo(access.filter).count(scorecardId),
    ]);
    if (!ruleSet || scopes === 0) {
      throw noScorecard(scorecardId);
    }
    return ruleSet;
  }
}
