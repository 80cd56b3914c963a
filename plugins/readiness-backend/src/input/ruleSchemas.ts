import { z } from 'zod';
import { LONGEST_RULE } from '../domain/rules/RuleEngine';
import { evidenceValueSchema } from './evidenceValueSchema';
import { entityRef, reason } from './fieldSchemas';
import { scorecardSchema } from './scorecardSchema';

const version = z.int().min(1);

/** A trial of a rule over made-up evidence; nothing is stored. */
export const ruleTestSchema = z.strictObject({
  rule: z.string().min(1).max(LONGEST_RULE),
  value: evidenceValueSchema.optional(),
  scope: z
    .strictObject({
      ref: entityRef.optional(),
      kind: z.string().max(100).optional(),
      type: z.string().max(100).optional(),
      owner: z.string().max(300).optional(),
      title: z.string().max(300).optional(),
    })
    .optional(),
});

export const publishSchema = z.strictObject({
  comment: reason,
  basedOn: version,
  hash: z.string().regex(/^[0-9a-f]{64}$/, {
    error: 'use the hash that the preview of the draft gives',
  }),
});

export const draftSchema = z.strictObject({
  definition: scorecardSchema,
  basedOn: version,
});

/** The version in a path. */
export const versionSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,5}$/, { error: 'use a whole number from 1 on' })
  .transform(Number);
