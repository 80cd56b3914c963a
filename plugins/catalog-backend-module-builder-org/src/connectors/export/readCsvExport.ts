import type { OrgRecord } from '@builder-insights/plugin-access-node';
import type { ExportOptions } from './ExportOptions';
import { readCsvRows } from './readCsvRows';
import { toGroupRecord } from './toGroupRecord';
import { toPersonRecord } from './toPersonRecord';

/** Groups, people and the end of an export in CSV, row by row. */
export async function* readCsvExport(
  options: ExportOptions,
): AsyncGenerator<OrgRecord> {
  const groups = options.groups
    ? yield* readRecords(options.groups, options, toGroupRecord)
    : undefined;
  const people = yield* readRecords(options.people, options, row =>
    toPersonRecord(row, options),
  );
  yield { kind: 'end', groups, people };
}

async function* readRecords(
  file: string,
  options: ExportOptions,
  toRecord: (row: Parameters<typeof toGroupRecord>[0]) => OrgRecord,
): AsyncGenerator<OrgRecord, number | undefined> {
  let count: number | undefined;
  for await (const row of readCsvRows(file, options)) {
    if (typeof row === 'number') {
      count = row;
    } else {
      yield toRecord(row);
    }
  }
  return count;
}
