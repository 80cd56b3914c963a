import {
  attachmentOperation,
  bodyOf,
  jsonOperation,
  NOTHING,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import { recordPackSchema, recordRequestSchema } from '../input/recordSchemas';
import type { RecordLibrary } from '../service/RecordLibrary';
import type { RecordPack } from '../service/RecordPack';
import type { RecordService } from '../service/RecordService';
import {
  decisionRecord,
  listedRecord,
  recordVerification,
} from './schemas/recordSchemas';

/** Decisions about rings, as they were taken. */
export const recordRoutes = (services: {
  recordLibrary: RecordLibrary;
  recordPack: RecordPack;
  records: RecordService;
}): Operation[] => [
  jsonOperation({
    id: 'listRecords',
    method: 'get',
    path: '/rollouts/:id/records',
    summary: 'What was decided, newest first, with what changed since',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(listedRecord) }),
    handle: ({ params, ...caller }) =>
      services.recordLibrary.list(params.id, caller),
  }),
  jsonOperation({
    id: 'recordDecision',
    method: 'post',
    path: '/rollouts/:id/rings/:ring/records',
    status: 201,
    summary: 'Decide about a ring, on the verdict that was looked at',
    reads: bodyOf(recordRequestSchema),
    answer: decisionRecord,
    handle: ({ body, params, ...caller }) =>
      services.records.decide(
        { rolloutId: params.id, ringId: params.ring },
        body,
        caller,
      ),
  }),
  jsonOperation({
    id: 'verifyRecords',
    method: 'post',
    path: '/rollouts/:id/records/verify',
    summary: 'Whether the records of a rollout are what was written',
    reads: NOTHING,
    answer: recordVerification,
    handle: ({ params, ...caller }) =>
      services.recordLibrary.verify(params.id, caller),
  }),
  jsonOperation({
    id: 'getRecord',
    method: 'get',
    path: '/rollouts/:id/records/:recordId',
    summary: 'One decision with what was known, and what changed since',
    reads: NOTHING,
    answer: listedRecord,
    handle: ({ params, ...caller }) =>
      services.recordLibrary.get(
        { rolloutId: params.id, recordId: params.recordId },
        caller,
      ),
  }),
  attachmentOperation({
    id: 'downloadRecordPack',
    method: 'get',
    path: '/rollouts/:id/records/:recordId/pack',
    summary:
      'The evidence of a decision as a file, or the SHA-256 of each of these files',
    reads: queryOf(recordPackSchema),
    contentTypes: ['application/json', 'text/html', 'text/csv'],
    handle: ({ query, params, ...caller }) =>
      services.recordPack.file(
        { rolloutId: params.id, recordId: params.recordId, ...query },
        caller,
      ),
  }),
];
