import {
  bodyOf,
  jsonOperation,
  NOTHING,
} from '@builder-insights/backend-operations';
import {
  breakGlassRequestSchema,
  breakGlassReviewSchema,
} from '../input/breakGlassSchemas';
import type { BreakGlassService } from '../service/BreakGlassService';
import { breakGlass, breakGlassList } from './schemas/breakGlassSchemas';

/** Emergency access: its use, its end and its review. */
export const breakGlassRoutes = ({
  emergencies,
}: {
  emergencies: BreakGlassService;
}) => [
  jsonOperation({
    id: 'listBreakGlass',
    method: 'get',
    path: '/break-glass',
    summary:
      'Uses of emergency access, newest first: all of them for those who review them, else one’s own',
    reads: NOTHING,
    answer: breakGlassList,
    handle: async caller => ({ items: await emergencies.list(caller) }),
  }),
  jsonOperation({
    id: 'startBreakGlass',
    method: 'post',
    path: '/break-glass',
    status: 201,
    summary:
      'Take emergency access to the insights of one group, at most an hour, after a fresh sign-in with a second factor',
    reads: bodyOf(breakGlassRequestSchema),
    answer: breakGlass,
    handle: ({ body, ...caller }) => emergencies.start(body, caller),
  }),
  jsonOperation({
    id: 'endBreakGlass',
    method: 'post',
    path: '/break-glass/:id/end',
    summary:
      'End emergency access before its time: one’s own, or anybody’s for those who review it',
    reads: NOTHING,
    answer: breakGlass,
    handle: ({ params, ...caller }) => emergencies.end(params.id, caller),
  }),
  jsonOperation({
    id: 'reviewBreakGlass',
    method: 'post',
    path: '/break-glass/:id/review',
    summary: 'Say what somebody else’s use of emergency access was',
    reads: bodyOf(breakGlassReviewSchema),
    answer: breakGlass,
    handle: ({ body, params, ...caller }) =>
      emergencies.review(params.id, body, caller),
  }),
];
