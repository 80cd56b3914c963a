import type {
  DriftRecord,
  OrgSnapshot,
  OrgSnapshotDetail,
  OrgStatus,
} from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { accessImpact, instant } from './roleSchemas';

const act = { by: z.string(), at: instant, reason: z.string() };

export const orgSnapshot: z.ZodType<OrgSnapshot> = z.strictObject({
  id: z.string(),
  source: z.string(),
  state: z.enum(['reading', 'accepted', 'held', 'refused', 'superseded']),
  readAt: instant,
  decidedAt: instant.optional(),
  hash: z.string().optional(),
  people: z.int(),
  groups: z.int(),
  changes: z.strictObject({
    peopleAdded: z.int(),
    peopleRemoved: z.int(),
    peopleChanged: z.int(),
    groupsAdded: z.int(),
    groupsRemoved: z.int(),
    groupsChanged: z.int(),
  }),
  findings: z.array(
    z.strictObject({
      code: z.enum([
        'empty',
        'half-read',
        'cycle',
        'two-parents',
        'duplicate-key',
        'unknown-status',
        'unknown-group',
        'invalid-record',
        'too-many-removed',
        'privileged-removed',
        'leader-changed',
      ]),
      message: z.string(),
      ids: z.array(z.string()),
    }),
  ),
  proposal: z.strictObject(act).optional(),
  decision: z
    .strictObject({ ...act, outcome: z.enum(['approved', 'rejected']) })
    .optional(),
});

export const orgSnapshotDetail: z.ZodType<OrgSnapshotDetail> = z.strictObject({
  snapshot: orgSnapshot,
  changes: z.array(
    z.strictObject({
      what: z.enum(['added', 'removed', 'changed']),
      kind: z.enum(['person', 'group']),
      ref: z.string(),
      title: z.string(),
      fields: z.array(
        z.strictObject({
          field: z.string(),
          before: z.string().optional(),
          after: z.string().optional(),
        }),
      ),
    }),
  ),
  impact: accessImpact,
});

export const orgStatus: z.ZodType<OrgStatus> = z.strictObject({
  accepted: orgSnapshot.optional(),
  held: orgSnapshot.optional(),
  refused: orgSnapshot.optional(),
  freshness: z.enum(['fresh', 'stale', 'expired', 'none']),
});

export const driftRecord: z.ZodType<DriftRecord> = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'claim-extra-group',
    'claim-missing-group',
    'claim-maybe-truncated',
    'email-mismatch',
    'not-in-source',
    'foreign-entity',
    'catalog-differs',
  ]),
  severity: z.enum(['low', 'medium', 'high']),
  subjectRef: z.string(),
  displayName: z.string(),
  message: z.string(),
  claim: z.string().optional(),
  catalog: z.string().optional(),
  source: z.string().optional(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  resolvedAt: instant.optional(),
});
