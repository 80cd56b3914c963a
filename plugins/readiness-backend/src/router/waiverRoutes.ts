import {
  bodyOf,
  jsonOperation,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  waiverQuerySchema,
  waiverRefusalSchema,
  waiverRequestSchema,
  waiverStepSchema,
} from '../input/waiverSchemas';
import type { WaiverService } from '../service/WaiverService';
import { listedWaiver, waiver } from './schemas/waiverSchemas';

/** Known failings that are accepted for a time. */
export const waiverRoutes = ({
  waivers,
}: {
  waivers: WaiverService;
}): Operation[] => [
  jsonOperation({
    id: 'listWaivers',
    method: 'get',
    path: '/waivers',
    summary: 'Waivers of a rollout, a scope, or of everything, newest first',
    reads: queryOf(waiverQuerySchema),
    answer: z.strictObject({ items: z.array(listedWaiver) }),
    handle: ({ query, ...caller }) => waivers.list(query, caller),
  }),
  jsonOperation({
    id: 'requestWaiver',
    method: 'post',
    path: '/waivers',
    status: 201,
    summary: 'Ask that a gate that fails be waived for a time',
    reads: bodyOf(waiverRequestSchema),
    answer: waiver,
    handle: ({ body, ...caller }) => waivers.request(body, caller),
  }),
  jsonOperation({
    id: 'approveWaiver',
    method: 'post',
    path: '/waivers/:id/approve',
    summary: 'Approve a waiver that somebody else asked for',
    reads: bodyOf(waiverStepSchema),
    answer: waiver,
    handle: ({ params, body, ...caller }) =>
      waivers.approve(params.id, body, caller),
  }),
  jsonOperation({
    id: 'refuseWaiver',
    method: 'post',
    path: '/waivers/:id/refuse',
    summary: 'Refuse a waiver that somebody else asked for',
    reads: bodyOf(waiverRefusalSchema),
    answer: waiver,
    handle: ({ params, body, ...caller }) =>
      waivers.refuse(params.id, body, caller),
  }),
  jsonOperation({
    id: 'revokeWaiver',
    method: 'post',
    path: '/waivers/:id/revoke',
    summary: 'End an approved waiver before its time',
    reads: bodyOf(waiverRefusalSchema),
    answer: waiver,
    handle: ({ params, body, ...caller }) =>
      waivers.revoke(params.id, body, caller),
  }),
  jsonOperation({
    id: 'withdrawWaiver',
    method: 'post',
    path: '/waivers/:id/withdraw',
    summary: 'Take back what one asked for oneself',
    reads: bodyOf(waiverStepSchema),
    answer: waiver,
    handle: ({ params, body, ...caller }) =>
      waivers.withdraw(params.id, body, caller),
  }),
];
