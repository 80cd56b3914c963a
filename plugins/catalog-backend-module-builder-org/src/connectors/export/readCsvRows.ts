import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { InputError } from '@backstage/errors';
import { parse } from 'csv-parse';
import type { ExportOptions } from './ExportOptions';
import type { ExportRow } from './ExportRow';

const END = '#end';
const LISTS = new Set(['groups', 'parents']);
const COLUMNS = new Set([
  ...['id', 'name', 'displayName', 'title', 'email', 'oktaId', 'status'],
  ...['groups', 'description', 'type', 'parents', 'manager', 'claim'],
]);

/**
 * The rows of a CSV file with a header, and the count of its `#end` row where it has one.
 *
 * @throws InputError for a header with an unknown column, for rows after `#end`, and where `#end` is required and
 * missing; for a row with too few or too many fields, such as the last one of a file that was cut
 */
export async function* readCsvRows(
  file: string,
  options: Pick<ExportOptions, 'delimiter' | 'listSeparator' | 'requireEnd'>,
): AsyncGenerator<ExportRow | number> {
  const { delimiter, listSeparator, requireEnd } = options;
  const rows = parse({
    delimiter,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    // The last row is shorter than the others, and only that one may be.
    relax_column_count: true,
  });
  // What goes wrong is thrown by the rows as well.
  pipeline(createReadStream(file), rows).catch(() => undefined);
  let header: string[] | undefined;
  let hasEnded = false;
  for await (const fields of rows as AsyncIterable<string[]>) {
    if (hasEnded) {
      throw new InputError(`'${file}' goes on after its '${END}' row`);
    }
    if (!header) {
      header = readHeader(fields, file);
    } else if (fields[0] === END) {
      hasEnded = true;
      yield readCount(fields[1], file);
    } else {
      yield toRow(header, fields, { file, listSeparator });
    }
  }
  if (requireEnd && !hasEnded) {
    throw new InputError(
      `'${file}' has no last row '${END},<count>': it was cut, or is still being written`,
    );
  }
}

function readHeader(fields: string[], file: string): string[] {
  const unknown = fields.find(field => !COLUMNS.has(field));
  if (unknown !== undefined || !fields.includes('id')) {
    throw new InputError(
      `The first row of '${file}' has ${
        unknown === undefined
          ? "no column 'id'"
          : `the unknown column '${unknown}'`
      }; columns are ${[...COLUMNS].join(', ')}`,
    );
  }
  return fields;
}

function readCount(field: string | undefined, file: string): number {
  if (!field || !/^\d+$/.test(field)) {
    throw new InputError(
      `The '${END}' row of '${file}' has '${field ?? ''}' for its count`,
    );
  }
  return Number(field);
}

function toRow(
  header: string[],
  fields: string[],
  options: { file: string; listSeparator: string },
): ExportRow {
  if (fields.length !== header.length) {
    throw new InputError(
      `A row of '${options.file}' has ${fields.length} fields, its header ${header.length}: the file was cut, or a field is not quoted`,
    );
  }
  const present = header
    .map((column, at) => [column, fields[at]] as const)
    .filter(([, field]) => field !== '');
  return Object.fromEntries(
    present.map(([column, field]) => [
      column,
      LISTS.has(column)
        ? field
            .split(options.listSeparator)
            .map(part => part.trim())
            .filter(Boolean)
        : field,
    ]),
  );
}
