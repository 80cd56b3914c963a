import {
  attachmentOperation,
  jsonOperation,
  NOTHING,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  matrixExportSchema,
  matrixQuerySchema,
  trendQuerySchema,
} from '../input/matrixSchemas';
import type { MatrixExport } from '../service/MatrixExport';
import type { MatrixService } from '../service/MatrixService';
import { abilities, matrixPage, trend } from './schemas/matrixSchemas';
import { ruleSet } from './schemas/ruleSetSchemas';

/** Scorecards, and scopes by gates. */
export const matrixRoutes = ({
  matrix,
  matrixExport,
}: {
  matrix: MatrixService;
  matrixExport: MatrixExport;
}): Operation[] => [
  jsonOperation({
    id: 'getAbilities',
    method: 'get',
    path: '/me',
    summary: 'What the caller may do somewhere',
    reads: NOTHING,
    answer: abilities,
    handle: caller => matrix.me(caller),
  }),
  jsonOperation({
    id: 'listScorecards',
    method: 'get',
    path: '/scorecards',
    summary: 'Scorecards with a scope that one may see, as they are in force',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(ruleSet) }),
    handle: caller => matrix.scorecards(caller),
  }),
  jsonOperation({
    id: 'getScorecard',
    method: 'get',
    path: '/scorecards/:id',
    summary: 'A scorecard as it is in force',
    reads: NOTHING,
    answer: ruleSet,
    handle: ({ params, ...caller }) => matrix.scorecard(params.id, caller),
  }),
  jsonOperation({
    id: 'getMatrix',
    method: 'get',
    path: '/scorecards/:id/matrix',
    summary: 'A page of scopes by gates, with totals over all that one may see',
    reads: queryOf(matrixQuerySchema),
    answer: matrixPage,
    handle: ({ params, query, ...caller }) =>
      matrix.page(params.id, query, caller),
  }),
  attachmentOperation({
    id: 'exportMatrix',
    method: 'get',
    path: '/scorecards/:id/export',
    summary: 'Scopes by gates as a file; the export is itself recorded',
    reads: queryOf(matrixExportSchema),
    contentTypes: ['text/csv', 'application/jsonl'],
    handle: ({ params, query: { format, ...query }, ...caller }) =>
      matrixExport.start(params.id, query, format, caller),
  }),
  jsonOperation({
    id: 'getTrend',
    method: 'get',
    path: '/scorecards/:id/trend',
    summary: 'Counts at the end of each day, of everything or of a group',
    reads: queryOf(trendQuerySchema),
    answer: trend,
    handle: ({ params, query, ...caller }) =>
      matrix.trend(params.id, query, caller),
  }),
];
