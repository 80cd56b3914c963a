import {
  GRANTABLE_ROLES,
  ROLES,
  type AccessImpact,
  type HeldRole,
  type RoleGrant,
} from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import type { RestoredLeadership } from '../../service/GrantService';

export const instant = z.iso.datetime();

export const heldRole: z.ZodType<HeldRole> = z.strictObject({
  role: z.enum(ROLES),
  origin: z.enum([
    'everyone',
    'membership',
    'leadership',
    'grant',
    'break-glass',
  ]),
  scopeRef: z.string().optional(),
  viaGroupRef: z.string().optional(),
  grantId: z.string().optional(),
  grantedBy: z.string().optional(),
  reason: z.string().optional(),
  grantedAt: instant.optional(),
  expiresAt: instant.optional(),
  lastReviewedAt: instant.optional(),
  withheld: z.string().optional(),
});

export const roleGrant: z.ZodType<RoleGrant> = z.strictObject({
  id: z.string(),
  role: z.enum(GRANTABLE_ROLES),
  subjectRef: z.string(),
  scopeRef: z.string().optional(),
  state: z.enum(['active', 'expired', 'revoked']),
  grantedBy: z.string(),
  grantedAt: instant,
  reason: z.string(),
  expiresAt: instant.optional(),
  revokedBy: z.string().optional(),
  revokedAt: instant.optional(),
  revokeReason: z.string().optional(),
  lastReviewedAt: instant.optional(),
  lastReviewedBy: z.string().optional(),
  seeded: z.boolean(),
  history: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      what: z.enum(['granted', 'revoked', 'kept', 'expired', 'recovered']),
      reason: z.string(),
    }),
  ),
});

const change = z.strictObject({
  userRef: z.string(),
  displayName: z.string(),
  role: z.string(),
  scopeRef: z.string().optional(),
});

export const accessImpact: z.ZodType<AccessImpact> = z.strictObject({
  gains: z.array(change).max(100),
  losses: z.array(change).max(100),
  people: z.int(),
  refusals: z.array(z.string()),
});

export const restoredLeadership: z.ZodType<RestoredLeadership> = z.strictObject(
  { userRef: z.string(), role: z.literal('manager'), scopeRef: z.string() },
);
