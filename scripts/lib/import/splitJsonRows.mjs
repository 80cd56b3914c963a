import { JsonRowCutter } from './JsonRowCutter.mjs';

/**
 * Cuts a stream of JSON objects, in an array or one after the other, into
 * single objects without holding the whole of it.
 *
 * @returns an async iterable of `{ line, row }`, or `{ line, rejected }` for
 * what is no JSON object
 */
export async function* splitJsonRows(stream) {
  const cutter = new JsonRowCutter();
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    yield* cutter.cut(chunk);
  }
  yield* cutter.end();
}
