import {
  attachmentOperation,
  jsonOperation,
  NOTHING,
  programOperation,
  queryOf,
  bodyOf,
  type Operation,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  asOfSchema,
  rolloutHistorySchema,
  verdictQuerySchema,
  whatIfSchema,
} from '../input/rolloutSchemas';
import type { MemoService } from '../service/MemoService';
import type { RolloutHistoryService } from '../service/RolloutHistoryService';
import type { RolloutService } from '../service/RolloutService';
import type { VerdictService } from '../service/VerdictService';
import type { WhatIfService } from '../service/WhatIfService';
import { historyPage } from './schemas/historySchemas';
import { agenda, rolloutView, writtenMemo } from './schemas/rolloutSchemas';
import { pathToGo, verdict, whatIfAnswer } from './schemas/verdictSchemas';

/** Rollouts, their verdicts and what is written about them. */
export const rolloutRoutes = (services: {
  memos: MemoService;
  rollouts: RolloutService;
  rolloutHistory: RolloutHistoryService;
  verdicts: VerdictService;
  whatIfs: WhatIfService;
}): Operation[] => [
  jsonOperation({
    id: 'listRollouts',
    method: 'get',
    path: '/rollouts',
    summary: 'Rollouts with where each ring and area stands',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(rolloutView) }),
    handle: caller => services.rollouts.list(caller),
  }),
  jsonOperation({
    id: 'getRollout',
    method: 'get',
    path: '/rollouts/:id',
    summary: 'One rollout, now or at an instant of the past',
    reads: queryOf(asOfSchema),
    answer: rolloutView,
    handle: ({ query, params, ...caller }) =>
      services.rollouts.view({ rolloutId: params.id, ...query }, caller),
  }),
  programOperation({
    id: 'getVerdict',
    method: 'get',
    path: '/rollouts/:id/rings/:ring/verdict',
    summary:
      'Whether a ring may be let in, and what keeps it from that; with strict=true 409 unless it is go',
    reads: queryOf(verdictQuerySchema),
    answer: verdict,
    handle: async ({ query, params, ...caller }) => {
      const { verdict: body, tag } = await services.verdicts.verdict(
        { rolloutId: params.id, ringId: params.ring, asOf: query.asOf },
        caller,
      );
      return {
        body,
        status: query.strict && body.verdict !== 'go' ? 409 : 200,
        headers: { etag: `"${tag}"`, 'cache-control': 'private, no-cache' },
      };
    },
  }),
  jsonOperation({
    id: 'askWhatIf',
    method: 'post',
    path: '/rollouts/:id/rings/:ring/what-if',
    summary: 'What the verdict would be; nothing is stored',
    reads: bodyOf(whatIfSchema),
    answer: whatIfAnswer,
    handle: ({ body, params, ...caller }) =>
      services.whatIfs.ask(
        { rolloutId: params.id, ringId: params.ring },
        body,
        caller,
      ),
  }),
  jsonOperation({
    id: 'getPathToGo',
    method: 'get',
    path: '/rollouts/:id/rings/:ring/path',
    summary: 'What has to be done before a ring opens, by who has to do it',
    reads: queryOf(asOfSchema),
    answer: pathToGo,
    handle: ({ query, params, ...caller }) =>
      services.verdicts.path(
        { rolloutId: params.id, ringId: params.ring, ...query },
        caller,
      ),
  }),
  jsonOperation({
    id: 'listRolloutHistory',
    method: 'get',
    path: '/rollouts/:id/history',
    summary: 'What changed and why, newest first',
    reads: queryOf(rolloutHistorySchema),
    answer: historyPage,
    handle: ({ query, params, ...caller }) =>
      services.rolloutHistory.page({ rolloutId: params.id, ...query }, caller),
  }),
  jsonOperation({
    id: 'getMemo',
    method: 'get',
    path: '/rollouts/:id/memo',
    summary: 'The executive memo, now or as of an instant of the past',
    reads: queryOf(asOfSchema),
    answer: writtenMemo,
    handle: ({ query, params, ...caller }) =>
      services.memos.memo({ rolloutId: params.id, ...query }, caller),
  }),
  attachmentOperation({
    id: 'downloadMemo',
    method: 'get',
    path: '/rollouts/:id/memo.md',
    summary: 'The executive memo as Markdown',
    reads: queryOf(asOfSchema),
    contentTypes: ['text/markdown'],
    handle: ({ query, params, ...caller }) =>
      services.memos.file({ rolloutId: params.id, ...query }, caller),
  }),
  jsonOperation({
    id: 'getAgenda',
    method: 'get',
    path: '/rollouts/:id/agenda',
    summary: 'The agenda of the next review, from the decisions still open',
    reads: NOTHING,
    answer: agenda,
    handle: ({ params, ...caller }) =>
      services.memos.agenda({ rolloutId: params.id }, caller),
  }),
];
