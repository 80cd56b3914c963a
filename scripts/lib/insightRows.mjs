import { createReadStream } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse';
import { splitJsonRows } from './splitJsonRows.mjs';

const LISTS = ['productAreas', 'themes', 'tags', 'builder.stack'];

/**
 * The rows of a JSON, JSON Lines or CSV file, one at a time, each with the
 * line it begins on.
 *
 * @returns an async iterable of `{ line, row }` or, for a row that is no JSON,
 * `{ line, broken }`
 */
export function insightRows(file, onProgress) {
  const stream = createReadStream(file);
  let read = 0;
  stream.on('data', chunk => {
    read += chunk.length;
    onProgress(read);
  });
  return path.extname(file).toLowerCase() === '.csv'
    ? csvRows(stream)
    : splitJsonRows(stream);
}

async function* csvRows(stream) {
  const parser = stream.pipe(
    parse({
      columns: true,
      bom: true,
      info: true,
      skipEmptyLines: true,
      trim: true,
      relaxColumnCount: true,
    }),
  );
  for await (const { record, info } of parser) {
    yield { line: info.lines, row: fromColumns(record) };
  }
}

/** Columns as fields: empty ones are left out, `builder.role` is nested, lists are cut at semicolons. */
function fromColumns(record) {
  const row = {};
  for (const [column, text] of Object.entries(record)) {
    if (text === '') {
      continue;
    }
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
