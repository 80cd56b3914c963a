import { z } from 'zod';
import { readinessOperations } from '../router/readinessOperations';

// Only what operations say of themselves is asked, so nothing stands behind them.
const operations = readinessOperations(JSON.parse('{}'));

/** Holds an answer against the operation it comes from: its status, and every field of its body. */
export function assertDocumented(
  method: 'get' | 'post',
  path: string,
  answer: { status: number; body: unknown },
) {
  const operation = operations
    .filter(candidate => candidate.method === method)
    .find(candidate =>
      new RegExp(`^${candidate.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
    );
  if (operation && answer.status < 300) {
    expect(answer.status).toBe(operation.status);
    if (operation.answer instanceof z.ZodType) {
      // Schemas are strict: a field they do not name fails here.
      expect(operation.answer.parse(answer.body)).toEqual(answer.body);
    }
  }
}
