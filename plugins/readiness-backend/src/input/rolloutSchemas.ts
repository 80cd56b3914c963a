import {
  DECISION_STATUSES,
  GATE_STATES,
  RISK_STATUSES,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { LONGEST_RULE } from '../domain/rules/RuleEngine';
import { evidenceValueSchema } from './evidenceValueSchema';
import { cursor, date, flag, id, instant, limit } from './fieldSchemas';

const MOST = 200;
/** Of all supposed values together. */
const MOST_SUPPOSED_BYTES = 32 * 1024;

export const asOfSchema = z.strictObject({ asOf: date.optional() });

export const verdictQuerySchema = z.strictObject({
  asOf: date.optional(),
  strict: flag.optional(),
});

export const rolloutHistorySchema = z
  .strictObject({
    from: date.optional(),
    to: date.optional(),
    kind: z
      .enum([
        'gate',
        'waiver',
        'decision',
        'risk',
        'milestone',
        'rules',
        'record',
        'attestation',
      ])
      .optional(),
    cursor: cursor.optional(),
    limit: limit(100).default(50),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'it comes before from; give an instant that is not before it',
  });

const many = <T extends z.ZodType>(one: T) => z.array(one).max(MOST).optional();

/** Everything in it is only supposed. */
export const whatIfSchema = z.strictObject({
  gates: many(z.strictObject({ gateId: id, state: z.enum(GATE_STATES) })),
  evidence: many(
    z.strictObject({ gateId: id, value: evidenceValueSchema }),
  ).refine(
    (supposed = []) =>
      Buffer.byteLength(JSON.stringify(supposed)) <= MOST_SUPPOSED_BYTES,
    {
      error: `all values together have more than ${MOST_SUPPOSED_BYTES} bytes; suppose less at once`,
    },
  ),
  waivers: many(z.strictObject({ gateId: id, until: instant })),
  rules: many(
    z.strictObject({ gateId: id, rule: z.string().min(1).max(LONGEST_RULE) }),
  ),
  decisions: many(z.strictObject({ id, status: z.enum(DECISION_STATUSES) })),
  risks: many(z.strictObject({ id, status: z.enum(RISK_STATUSES) })),
});
