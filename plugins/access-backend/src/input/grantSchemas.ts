import { GRANTABLE_ROLES } from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import {
  groupRef,
  instant,
  reason,
  scopeRef,
  subjectRef,
  userRef,
} from './fieldSchemas';

export const grantQuerySchema = z.strictObject({
  subject: subjectRef.optional(),
  all: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional(),
});

/** A role to be granted. */
export const grantSchema = z.strictObject({
  role: z.enum(GRANTABLE_ROLES),
  subjectRef,
  scopeRef: scopeRef.optional(),
  reason,
  expiresAt: instant.optional(),
});

/** A role somebody thinks of granting; why is asked for when they do. */
export const grantPreviewSchema = grantSchema.extend({
  reason: z.string().max(1_000).default(''),
});

/** What a decision is given. */
export const reasonSchema = z.strictObject({ reason });

/** Leadership that somebody is to have back. */
export const leadershipSchema = z.strictObject({
  userRef,
  scopeRef: groupRef,
  reason,
});
