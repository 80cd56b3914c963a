import { longestRow } from './longestRow.mjs';
import { rejectedRow } from './rejectedRow.mjs';

/** @returns `{ line, row }`, or `{ line, rejected }` with the reason for text that is no JSON */
export function parseJsonRow(line, text) {
  if (text.length > longestRow) {
    return rejectedRow(
      line,
      `is longer than ${longestRow} characters, which no row is`,
      { text },
    );
  }
  try {
    return { line, row: JSON.parse(text) };
  } catch (error) {
    // The parser counts lines within the row, and the report within the file.
    const reason = error.message.replace(/ \(line \d+ column \d+\)$/, '');
    return rejectedRow(line, `is not JSON: ${reason}`, { text });
  }
}
