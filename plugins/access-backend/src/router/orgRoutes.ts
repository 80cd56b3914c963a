import {
  bodyOf,
  jsonOperation,
  NOTHING,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import { reasonSchema } from '../input/grantSchemas';
import type { OrgService } from '../service/OrgService';
import {
  driftRecord,
  orgSnapshot,
  orgSnapshotDetail,
  orgStatus,
} from './schemas/orgSchemas';

/** Where the organisation comes from, and what two persons say of a snapshot that was held back. */
export const orgRoutes = ({ org }: { org: OrgService }) => [
  jsonOperation({
    id: 'getOrgStatus',
    method: 'get',
    path: '/org',
    summary: 'The snapshot in force, and what waits or was refused',
    reads: NOTHING,
    answer: orgStatus,
    handle: caller => org.status(caller),
  }),
  jsonOperation({
    id: 'listOrgSnapshots',
    method: 'get',
    path: '/org/snapshots',
    summary: 'The last 50 readings of the org source, newest first',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(orgSnapshot) }),
    handle: caller => org.snapshots(caller),
  }),
  jsonOperation({
    id: 'getOrgSnapshot',
    method: 'get',
    path: '/org/snapshots/:id',
    summary: 'What a reading changes, and who gains and loses what by it',
    reads: NOTHING,
    answer: orgSnapshotDetail,
    handle: ({ params, ...caller }) => org.snapshot(params.id, caller),
  }),
  jsonOperation({
    id: 'proposeOrgSnapshot',
    method: 'post',
    path: '/org/snapshots/:id/propose',
    summary: 'Say as the first of two that a held reading is right',
    reads: bodyOf(reasonSchema),
    answer: orgSnapshot,
    handle: ({ params, body, ...caller }) =>
      org.propose(params.id, body.reason, caller),
  }),
  jsonOperation({
    id: 'approveOrgSnapshot',
    method: 'post',
    path: '/org/snapshots/:id/approve',
    summary: 'Put a proposed reading in force as the second of two',
    reads: bodyOf(reasonSchema),
    answer: orgSnapshot,
    handle: ({ params, body, ...caller }) =>
      org.approve(params.id, body.reason, caller),
  }),
  jsonOperation({
    id: 'rejectOrgSnapshot',
    method: 'post',
    path: '/org/snapshots/:id/reject',
    summary: 'Turn down a held reading',
    reads: bodyOf(reasonSchema),
    answer: orgSnapshot,
    handle: ({ params, body, ...caller }) =>
      org.reject(params.id, body.reason, caller),
  }),
  jsonOperation({
    id: 'readOrg',
    method: 'post',
    path: '/org/read',
    status: 202,
    summary: 'Ask for the org source to be read now',
    reads: NOTHING,
    answer: z.looseObject({}),
    handle: caller => org.requestReading(caller),
  }),
  jsonOperation({
    id: 'listDrift',
    method: 'get',
    path: '/drift',
    summary: 'Where claim, catalog and source disagree',
    reads: NOTHING,
    answer: z.strictObject({ items: z.array(driftRecord) }),
    handle: caller => org.drift(caller),
  }),
];
