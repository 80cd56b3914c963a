import {
  bodyOf,
  jsonOperation,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import {
  gateQuerySchema,
  refreshSchema,
  scopeHistoryQuerySchema,
  scopeQuerySchema,
} from '../input/scopeSchemas';
import type { RefreshService } from '../service/RefreshService';
import type { ScopeService } from '../service/ScopeService';
import { historyPage } from './schemas/historySchemas';
import { gateView, refreshed, scopeBoards } from './schemas/scopeSchemas';
import { withRetryAfter } from './withRetryAfter';

/** What is known of one scope. */
export const scopeRoutes = ({
  scopes,
  refreshes,
}: {
  scopes: ScopeService;
  refreshes: RefreshService;
}): Operation[] => [
  jsonOperation({
    id: 'getScope',
    method: 'get',
    path: '/scopes',
    summary: 'All gates of an entity, in each scorecard that is applied to it',
    reads: queryOf(scopeQuerySchema),
    answer: scopeBoards,
    handle: ({ query, ...caller }) => scopes.boardsOf(query.ref, caller),
  }),
  jsonOperation({
    id: 'getGate',
    method: 'get',
    path: '/scopes/gate',
    summary:
      'One gate of a scope: evidence with its age, rule, waivers, what happened, and what the caller may do',
    reads: queryOf(gateQuerySchema),
    answer: gateView,
    handle: ({ query: { scorecard, ref, gate }, ...caller }) =>
      scopes.gate(
        { scorecardId: scorecard, scopeRef: ref, gateId: gate },
        caller,
      ),
  }),
  jsonOperation({
    id: 'getScopeHistory',
    method: 'get',
    path: '/scopes/history',
    summary: 'What happened to a scope or to one of its gates, newest first',
    reads: queryOf(scopeHistoryQuerySchema),
    answer: historyPage,
    handle: ({ query: { scorecard, ref, gate, ...page }, ...caller }) =>
      scopes.history(
        { scorecardId: scorecard, scopeRef: ref, gateId: gate, ...page },
        caller,
      ),
  }),
  withRetryAfter(
    jsonOperation({
      id: 'refreshScope',
      method: 'post',
      path: '/scopes/refresh',
      summary:
        'Have a scope or one of its gates looked at now, once in 30 seconds',
      reads: bodyOf(refreshSchema),
      answer: refreshed,
      handle: ({ body, ...caller }) => refreshes.refresh(body, caller),
    }),
  ),
];
