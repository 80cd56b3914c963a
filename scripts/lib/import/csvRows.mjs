import { csvRecords } from './csvRecords.mjs';
import { linesOf } from './linesOf.mjs';
import { rejectedRow } from './rejectedRow.mjs';

const LISTS = ['productAreas', 'themes', 'tags', 'builder.stack'];

/**
 * The rows of CSV with a header, each with the line it begins on.
 *
 * @returns an async iterable of `{ line, row }` or `{ line, rejected }`
 * @throws Error when the header cannot be read, for nothing after it can
 */
export async function* csvRows(stream) {
  let header;
  for await (const { line, cells, rejected } of csvRecords(linesOf(stream))) {
    if (!header) {
      header = asHeader(cells, rejected);
    } else if (rejected) {
      yield { line, rejected };
    } else if (cells.length !== header.length) {
      yield rejectedRow(
        line,
        `has ${cells.length} cells, and the header ${header.length}; put a cell that holds commas between quotes`,
        { text: cells.join(',') },
      );
    } else {
      yield { line, row: fromColumns(header, cells) };
    }
  }
}

function asHeader(cells, rejected) {
  if (rejected) {
    throw new Error(`the header '${rejected.value}' ${rejected.why}`);
  }
  const twice = cells.find((name, index) => cells.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new Error(`the header names the column '${twice}' twice; drop one`);
  }
  return cells;
}

/** Columns as fields: empty ones are left out, `builder.role` is nested, lists are cut at semicolons. */
function fromColumns(header, cells) {
  const row = {};
  for (const [index, text] of cells.entries()) {
    if (text === '') {
      continue;
    }
    const column = header[index];
    const value = valueOf(column, text);
    if (column.startsWith('builder.')) {
      row.builder = {
        ...row.builder,
        [column.slice('builder.'.length)]: value,
      };
    } else {
      row[column] = value;
    }
  }
  return row;
}

function valueOf(column, text) {
  if (LISTS.includes(column)) {
    return text
      .split(';')
      .map(part => part.trim())
      .filter(Boolean);
  }
  if (column === 'createdOffline' && /^(true|false)$/i.test(text)) {
    return text.toLowerCase() === 'true';
  }
  return text;
}
