import { z } from 'zod';
import type { ImportRow } from '../service/ImportService';
import { importRowSchema } from './captureSchema';
import { describeIssue } from './describeIssue';
import { parseWith } from './parseWith';

const MAX_ROWS = 500;

const bodySchema = z.strictObject({
  rows: z
    .array(z.strictObject({ line: z.int().min(1), row: z.unknown() }))
    .max(MAX_ROWS),
});

/** Reads a batch of rows; a bad row is kept with what is wrong with it. */
export function parseImportRows(body: unknown): ImportRow[] {
  return parseWith(bodySchema, body).rows.map(({ line, row }) =>
    parseImportRow(line, row),
  );
}

export function parseImportRow(line: number, row: unknown): ImportRow {
  const parsed = importRowSchema.safeParse(row, { reportInput: true });
  if (parsed.success) {
    return { line, input: parsed.data };
  }
  const { field, value, why } = describeIssue(parsed.error.issues[0]);
  return { line, rejected: { field, value, why } };
}
