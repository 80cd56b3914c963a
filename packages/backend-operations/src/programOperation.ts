import type { z } from 'zod';
import type { Operation, OperationReads, ProgramCaller } from './Operation';
import { parseWith } from './parseWith';

/** What a program is told besides the body. @public */
export interface ProgramAnswer<R> {
  body: R;
  /** When it is not the status of the operation. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** An operation that programs may ask as well as people, with a status and headers of its own. @public */
export function programOperation<Q, B, R>(options: {
  id: string;
  method: 'get' | 'post';
  path: string;
  summary: string;
  status?: 200 | 201 | 202;
  reads: OperationReads<Q, B>;
  answer: z.ZodType<R>;
  handle(
    input: ProgramCaller & { query: Q; body: B },
  ): Promise<ProgramAnswer<R>>;
}): Operation {
  const { handle, reads, status = 200, ...rest } = options;
  return {
    ...rest,
    status,
    reads,
    programs: true,
    respond: async (caller, sent, res) => {
      const answer = await handle({
        ...caller,
        query: parseWith(reads.query, sent.query),
        body: parseWith(reads.body, sent.body),
      });
      res
        .status(answer.status ?? status)
        .set(answer.headers ?? {})
        // Express answers 304 by itself when the ETag is the one that was sent along.
        .json(answer.body);
    },
  };
}
