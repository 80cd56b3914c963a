import { parse } from 'csv-parse/sync';
import { longestRow } from './longestRow.mjs';
import { rejectedRow } from './rejectedRow.mjs';

const TOO_LONG = `is longer than ${longestRow} characters, which no row is`;
const NOT_CLOSED =
  'opens a quote that is not closed; write each quote within a cell twice, and put the cell between quotes';
const STRAY =
  'has a stray quote; write each quote within a cell twice, and put the cell between quotes';

/**
 * Joins lines to CSV records: a record goes on with the next line while a quote
 * is open. When that cannot be right, because the quote is closed in the middle
 * of a cell or never, only the line that opened it is rejected, and the lines
 * after it are read again as records of their own.
 *
 * @param lines - an async iterable of `{ number, text }`
 * @returns an async iterable of `{ line, cells }` or `{ line, rejected }`, each
 * with the line it begins on
 */
export async function* csvRecords(lines) {
  let open = [];
  let length = 0;
  const take = () => {
    const taken = open;
    open = [];
    length = 0;
    return taken;
  };

  for await (const line of lines) {
    yield* join([line]);
  }
  while (open.length > 0) {
    const [first, ...rest] = take();
    yield rejectedRow(first.number, NOT_CLOSED, first);
    yield* join(rest);
  }

  function* join(given) {
    let unread = given;
    while (unread.length > 0) {
      const line = unread.shift();
      if (open.length === 0 && line.text.trim() === '') {
        continue;
      }
      open.push(line);
      length += line.text.length + 1;
      const { cells, broken } = read(open, length);
      if (cells) {
        yield { line: take()[0].number, cells };
      } else if (broken) {
        const [first, ...rest] = take();
        yield rejectedRow(first.number, broken, first);
        unread = [...rest, ...unread];
      }
    }
  }
}

/** @returns the cells of a whole record, why there can be none, or neither while a quote is open */
function read(lines, length) {
  if (length > longestRow) {
    return { broken: lines.length === 1 ? TOO_LONG : NOT_CLOSED };
  }
  if (lines.length > 1 && !lines.at(-1).text.includes('"')) {
    return {};
  }
  try {
    const [cells] = parse(lines.map(({ text }) => text).join('\n'), {
      recordDelimiter: '\n',
      trim: true,
    });
    return { cells };
  } catch (error) {
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? {} : { broken: STRAY };
  }
}
