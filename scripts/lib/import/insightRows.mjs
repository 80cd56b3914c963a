import path from 'node:path';
import { csvRows } from './csvRows.mjs';
import { jsonLineRows } from './jsonLineRows.mjs';
import { splitJsonRows } from './splitJsonRows.mjs';

const READERS = {
  '.csv': csvRows,
  '.jsonl': jsonLineRows,
  '.ndjson': jsonLineRows,
};

/**
 * The rows of a JSON, JSON Lines or CSV file, one at a time, each with the
 * line it begins on.
 *
 * @param stream - of `node:fs`; the ending of its path says what is in it
 * @returns an async iterable of `{ line, row }` or, for what cannot be read as a
 * row, `{ line, rejected: { line, field, value, why } }`
 */
export function insightRows(stream) {
  const ending = path.extname(stream.path).toLowerCase();
  return (READERS[ending] ?? splitJsonRows)(stream);
}
