import type { z } from 'zod';
import type { Operation, OperationCaller, OperationReads } from './Operation';
import { parseWith } from './parseWith';
import { personOf } from './personOf';

/** An operation of people that answers with JSON: one service call in `handle`. @public */
export function jsonOperation<Q, B, R>(options: {
  id: string;
  method: 'get' | 'post';
  path: string;
  summary: string;
  status?: 200 | 201 | 202;
  reads: OperationReads<Q, B>;
  answer: z.ZodType<R>;
  handle(input: OperationCaller & { query: Q; body: B }): Promise<R>;
}): Operation {
  const { handle, reads, status = 200, ...rest } = options;
  return {
    ...rest,
    status,
    reads,
    respond: async (caller, sent, res) => {
      const result = await handle({
        ...personOf(caller),
        query: parseWith(reads.query, sent.query),
        body: parseWith(reads.body, sent.body),
      });
      res.status(status).json(result);
    },
  };
}
