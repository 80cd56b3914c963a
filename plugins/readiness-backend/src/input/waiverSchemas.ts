import { z } from 'zod';
import {
  entityRef,
  flag,
  id,
  instant,
  reason,
  remark,
  revision,
} from './fieldSchemas';

export const waiverQuerySchema = z.strictObject({
  rollout: id.optional(),
  scorecard: id.optional(),
  ref: entityRef.optional(),
  open: flag.optional(),
});

export const waiverRequestSchema = z.strictObject({
  scorecardId: id,
  scopeRef: entityRef,
  gateId: id,
  reason,
  compensatingControl: reason,
  until: instant,
});

/** An approval or a withdrawal may go without words. */
export const waiverStepSchema = z.strictObject({
  revision,
  comment: remark.optional(),
});

/** What takes something away from somebody says why. */
export const waiverRefusalSchema = z.strictObject({
  revision,
  comment: reason,
});
