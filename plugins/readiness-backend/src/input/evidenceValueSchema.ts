import { z } from 'zod';
import { valueProblem } from '../domain/evidence/valueProblem';

/** A value that somebody makes up: no larger and no deeper than evidence can be, since rules go over it all the same. */
export const evidenceValueSchema = z
  .record(z.string().max(100), z.json())
  .superRefine((value, context) => {
    const problem = valueProblem(value);
    if (problem) {
      context.addIssue({ code: 'custom', message: problem });
    }
  });
