import { z } from 'zod';
import type { OperationReads } from './Operation';

const ANYTHING = z.unknown();

/** An operation that reads nothing but its path. */
export const NOTHING: OperationReads<unknown, unknown> = {
  query: ANYTHING,
  body: ANYTHING,
};

export const queryOf = <Q>(query: z.ZodType<Q>) => ({ query, body: ANYTHING });

export const bodyOf = <B>(body: z.ZodType<B>) => ({ query: ANYTHING, body });
