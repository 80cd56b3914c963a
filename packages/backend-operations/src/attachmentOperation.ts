import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from './Attachment';
import type { Operation, OperationCaller, OperationReads } from './Operation';
import { parseWith } from './parseWith';
import { personOf } from './personOf';

/** An operation that answers with a file, sent as it is made. */
export function attachmentOperation<Q, B>(options: {
  id: string;
  method: 'get';
  path: string;
  summary: string;
  reads: OperationReads<Q, B>;
  contentTypes: readonly string[];
  handle(input: OperationCaller & { query: Q; body: B }): Promise<Attachment>;
}): Operation {
  const { handle, reads, contentTypes, ...rest } = options;
  return {
    ...rest,
    status: 200,
    reads,
    answer: contentTypes,
    respond: async (caller, sent, res) => {
      const { fileName, contentType, chunks } = await handle({
        ...personOf(caller),
        query: parseWith(reads.query, sent.query),
        body: parseWith(reads.body, sent.body),
      });
      res.setHeader('content-type', `${contentType}; charset=utf-8`);
      res.setHeader(
        'content-disposition',
        `attachment; filename="${fileName}"`,
      );
      res.setHeader('cache-control', 'no-store');
      res.setHeader('x-content-type-options', 'nosniff');
      await pipeline(Readable.from(chunks), res);
    },
  };
}
