import {
  DECISION_STATUSES,
  LEVELS,
  MILESTONE_STATUSES,
  RISK_STATUSES,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { areaId, date, id, instant, ownerRef, revision } from './fieldSchemas';

const sentence = z.string().trim().min(5).max(500);
const text = z.string().trim().min(1).max(1_000);
const ids = z
  .array(id)
  .max(50)
  .transform(given => [...new Set(given)])
  .optional();

/** May be left out; null takes away what was there. */
const maybe = <T extends z.ZodType>(schema: T) =>
  z
    .union([schema, z.null().transform(() => undefined)], {
      error: issue =>
        issue.code === 'invalid_union'
          ? issue.errors[0]?.[0]?.message
          : undefined,
    })
    .optional();

const decision = z.strictObject({
  workstream: id,
  question: sentence,
  options: maybe(z.array(text).max(20)),
  direction: maybe(text),
  ownerRef: maybe(ownerRef),
  status: z.enum(DECISION_STATUSES),
  dependsOn: ids,
  nextAction: maybe(text),
  dueAt: maybe(instant),
  blocksRings: ids,
  outcome: maybe(text),
});

const risk = z.strictObject({
  title: sentence,
  areaId: maybe(areaId),
  likelihood: z.enum(LEVELS),
  impact: z.enum(LEVELS),
  ownerRef: maybe(ownerRef),
  mitigation: maybe(text),
  gateIds: ids,
  status: z.enum(RISK_STATUSES),
  blocksRings: ids,
  reviewAt: maybe(instant),
});

const milestone = z.strictObject({
  title: sentence,
  ownerRef: maybe(ownerRef),
  dueAt: maybe(instant),
  status: z.enum(MILESTONE_STATUSES),
  gateIds: ids,
  dependsOn: ids,
});

const idOf = (letter: string) => ({
  id: z
    .string()
    .regex(new RegExp(`^${letter}-[0-9]{2,4}$`), {
      error: `use an id such as ${letter}-07, or leave it out`,
    })
    .optional(),
});

/** A new entry of each register; an id is given only to keep one that is known elsewhere. */
export const registerInputSchemas = {
  decisions: decision.extend(idOf('D')),
  risks: risk.extend(idOf('R')),
  milestones: milestone.extend(idOf('M')),
};

/** What changes about an entry; what is left out stays. */
export const registerChangeSchemas = {
  decisions: decision.partial().extend({ revision }),
  risks: risk.partial().extend({ revision }),
  milestones: milestone.partial().extend({ revision }),
};

export const registerQuerySchema = z.strictObject({ asOf: date.optional() });
