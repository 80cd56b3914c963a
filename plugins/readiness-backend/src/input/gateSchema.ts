import {
  GATE_KINDS,
  GATE_STAGES,
  SEVERITIES,
  type Gate,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { durationSchema } from './durationSchema';
import { areaId, id, instant, ownerRef } from './fieldSchemas';

const MOST_RINGS = 20;
const MOST_INPUT_BYTES = 4 * 1024;

const sentence = z.string().trim().min(3).max(500);
const expression = z.string().trim().min(1).max(500);

const collect = z.strictObject({
  collectorId: id,
  input: z
    .record(z.string().max(100), z.json())
    .refine(
      value => Buffer.byteLength(JSON.stringify(value)) <= MOST_INPUT_BYTES,
      { error: `give a collector at most ${MOST_INPUT_BYTES} bytes` },
    )
    .optional(),
});

const fix = z.strictObject({
  text: sentence,
  url: z
    .string()
    .max(1_000)
    .regex(/^(https?:\/\/|\/)/i, {
      error: 'use an address that begins with https://, http:// or /',
    })
    .optional(),
});

/** A gate as it is written, with what its kind needs and nothing that its kind does not use. */
export const gateSchema: z.ZodType<Gate> = z
  .strictObject({
    id,
    areaId,
    question: sentence,
    ringIds: z.array(id).max(MOST_RINGS),
    blocking: z.boolean(),
    severity: z.enum(SEVERITIES),
    kind: z.enum(GATE_KINDS),
    collect: collect.optional(),
    rule: expression.optional(),
    appliesWhen: expression.optional(),
    maxAge: durationSchema,
    attestation: z
      .strictObject({
        statement: sentence,
        validFor: durationSchema,
        secondPerson: z.boolean().optional(),
      })
      .optional(),
    ownerRef: ownerRef.optional(),
    fix,
    stage: z.enum(GATE_STAGES),
    enforceFrom: instant.optional(),
  })
  .check(({ value: gate, issues }) => {
    const fault = (field: keyof Gate, message: string) =>
      issues.push({
        code: 'custom',
        input: gate[field] ?? 'nothing',
        path: [field],
        message,
      });
    const { kind } = gate;
    if (kind !== 'attested' && !gate.rule) {
      fault('rule', `a gate of the kind ${kind} needs one`);
    }
    if (kind === 'attested' && (gate.rule ?? gate.collect)) {
      fault(
        gate.rule ? 'rule' : 'collect',
        'leave it out, or make the gate of the kind both',
      );
    }
    if (kind !== 'automatic' && !gate.attestation) {
      fault('attestation', `a gate of the kind ${kind} needs one`);
    }
    if (kind === 'automatic' && gate.attestation) {
      fault('attestation', 'leave it out, or make the gate of the kind both');
    }
    if (gate.enforceFrom && gate.stage !== 'warn') {
      fault('enforceFrom', 'only a gate at the stage warn has such a date');
    }
  });
