import { linesOf } from './linesOf.mjs';
import { parseJsonRow } from './parseJsonRow.mjs';

/**
 * The rows of JSON Lines. A line is a row, whatever is wrong with the one before it.
 *
 * @returns an async iterable of `{ line, row }` or `{ line, rejected }`
 */
export async function* jsonLineRows(stream) {
  for await (const { number, text } of linesOf(stream)) {
    if (text.trim() !== '') {
      yield parseJsonRow(number, text);
    }
  }
}
