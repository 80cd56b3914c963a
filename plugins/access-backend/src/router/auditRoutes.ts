import {
  attachmentOperation,
  bodyOf,
  jsonOperation,
  NOTHING,
  queryOf,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  auditExportSchema,
  auditHoldSchema,
  auditQuerySchema,
} from '../input/auditSchemas';
import type { AuditExport } from '../service/AuditExport';
import type { AuditService } from '../service/AuditService';
import { auditChainStatus, auditHold, auditPage } from './schemas/auditSchemas';

/** The audit trail. */
export const auditRoutes = ({
  audit,
  auditExport,
}: {
  audit: AuditService;
  auditExport: AuditExport;
}) => [
  jsonOperation({
    id: 'listAuditEvents',
    method: 'get',
    path: '/audit/events',
    summary: 'A page of what was done, newest first',
    reads: queryOf(auditQuerySchema),
    answer: auditPage,
    handle: ({ query, ...caller }) => audit.events(query, caller),
  }),
  jsonOperation({
    id: 'getAuditStatus',
    method: 'get',
    path: '/audit/status',
    summary: 'Whether the hash chains are what was written',
    reads: NOTHING,
    answer: auditChainStatus,
    handle: caller => audit.status(caller),
  }),
  attachmentOperation({
    id: 'exportAudit',
    method: 'get',
    path: '/audit/export',
    summary: 'At most 50,000 events as a file; the export is itself recorded',
    reads: queryOf(auditExportSchema),
    contentTypes: ['text/csv', 'application/jsonl'],
    handle: ({ query: { format, ...filters }, ...caller }) =>
      auditExport.start(filters, format, caller),
  }),
  jsonOperation({
    id: 'listAuditHolds',
    method: 'get',
    path: '/audit/holds',
    summary: 'What is kept beyond its retention',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(auditHold) }),
    handle: caller => audit.holds(caller),
  }),
  jsonOperation({
    id: 'placeAuditHold',
    method: 'post',
    path: '/audit/holds',
    status: 201,
    summary: 'Keep the events of a time beyond their retention',
    reads: bodyOf(auditHoldSchema),
    answer: auditHold,
    handle: ({ body, ...caller }) => audit.placeHold(body, caller),
  }),
  jsonOperation({
    id: 'releaseAuditHold',
    method: 'post',
    path: '/audit/holds/:id/release',
    summary: 'End a hold',
    reads: NOTHING,
    answer: auditHold,
    handle: ({ params, ...caller }) => audit.releaseHold(params.id, caller),
  }),
];
