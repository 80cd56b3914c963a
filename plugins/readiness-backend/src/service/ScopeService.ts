import type { AuditorService } from '@backstage/backend-plugin-api';
import type { CursorCodec } from '@builder-insights/backend-operations';
import type {
  Board,
  Gate,
  GateView,
  HistoryEvent,
} from '@builder-insights/plugin-readiness-common';
import type { BoardStore } from '../store/BoardStore';
import type { HistoryStore } from '../store/HistoryStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import { auditedRead } from './auditedRead';
import { boardAlone } from './boardAlone';
import { GATE_RIGHTS, type GateReader } from './GateReader';
import type { GateAddress } from './noGate';
import { noScope } from './noScope';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';

const DEFAULT_LIMIT = 50;

/** What part of a scope's history somebody asks for. */
export interface ScopeHistoryQuery {
  scorecardId: string;
  scopeRef: string;
  gateId?: string;
  /** UTC instants. */
  from?: string;
  to?: string;
  cursor?: string;
  limit?: number;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  cursors: CursorCodec;
  gates: GateReader;
  history: HistoryStore;
  ruleSets: RuleSetStore;
}

/** What is known of one scope. */
export class ScopeService {
  static create(parts: Parts): ScopeService {
    return new ScopeService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** An entity in each of its scorecards; nothing for one that is in none, is not there or may not be seen. */
  boardsOf(
    ref: string,
    caller: Person,
  ): Promise<{
    items: Array<{ board: Board; scorecardTitle: string; gates: Gate[] }>;
  }> {
    const { auditor, authorizer, boards, gates, ruleSets } = this.#parts;
    return auditedRead(auditor, { what: 'scope', target: ref }, async () => {
      const { filter } = await authorizer.scopes(caller);
      const read = await gates.settled(() =>
        boards.scopedTo(filter).boardsOf(ref),
      );
      const items = await Promise.all(
        read.map(async board => {
          const { title, gates: asked } = await ruleSets.version(
            board.scorecardId,
            board.ruleSetVersion,
          );
          return {
            board: boardAlone(board),
            scorecardTitle: title,
            gates: asked,
          };
        }),
      );
      return { items };
    });
  }

  /** @throws NotFoundError for what is not there or may not be seen */
  gate(address: GateAddress, caller: Person): Promise<GateView> {
    const { auditor, authorizer, gates } = this.#parts;
    const target = `${address.scorecardId}|${address.scopeRef}|${address.gateId}`;
    return auditedRead(auditor, { what: 'gate', target }, async () => {
      const access = await authorizer.scopes(caller, GATE_RIGHTS);
      return await gates.view(address, { ...caller, access });
    });
  }

  /** @throws NotFoundError for what is not there or may not be seen */
  history(
    query: ScopeHistoryQuery,
    caller: Person,
  ): Promise<{ items: HistoryEvent[]; nextCursor?: string }> {
    const { auditor, authorizer, cursors, gates, history } = this.#parts;
    const { scorecardId, scopeRef, cursor, limit, ...filter } = query;
    const target = `${scorecardId}|${scopeRef}`;
    return auditedRead(auditor, { what: 'history', target }, async () => {
      const access = await authorizer.scopes(caller);
      const binding = {
        userRef: caller.userRef,
        filter: { list: 'history', scorecardId, scopeRef, ...filter },
      };
      const after = cursor && cursors.decode(cursor, binding);
      if (!(await gates.board({ scorecardId, scopeRef }, access))) {
        throw noScope(scorecardId, scopeRef);
      }
      const page = await history.ofScope(scorecardId, scopeRef, {
        ...filter,
        limit: limit ?? DEFAULT_LIMIT,
        after,
      });
      return {
        items: page.items,
        ...(page.next && { nextCursor: cursors.encode(page.next, binding) }),
      };
    });
  }
}
