import { rejectedRow } from './rejectedRow.mjs';

/** The portal takes 500 rows and 2 MB at once; we stay well below both. */
const MOST_ROWS = 200;
const MOST_BYTES = 900_000;
const ENVELOPE = Buffer.byteLength(JSON.stringify({ rows: [] }));

/**
 * Gathers rows into batches that the portal takes at once. When reading breaks
 * off, what was read until then still comes, and then the error.
 *
 * @returns an async iterable of `{ rows, rejected }`: `{ line, row }` to send,
 * and what is to be reported
 */
export async function* batchesOf(read) {
  let batch = emptyBatch();
  let failure;
  const isFullWith = bytes =>
    batch.bytes + bytes > MOST_BYTES ||
    batch.rows.length === MOST_ROWS ||
    batch.rejected.length === MOST_ROWS;
  try {
    for await (const { line, row, rejected } of read) {
      // One more for the comma.
      const bytes = rejected ? 0 : sizeOf({ line, row }) + 1;
      if (isFullWith(bytes)) {
        yield batch;
        batch = emptyBatch();
      }
      if (rejected) {
        batch.rejected.push(rejected);
      } else if (isFullWith(bytes)) {
        batch.rejected.push(tooLarge(line, bytes));
      } else {
        batch.rows.push({ line, row });
        batch.bytes += bytes;
      }
    }
  } catch (error) {
    failure = error;
  }
  if (batch.rows.length + batch.rejected.length > 0) {
    yield batch;
  }
  if (failure) {
    throw failure;
  }
}

const emptyBatch = () => ({ rows: [], rejected: [], bytes: ENVELOPE });

const sizeOf = value => Buffer.byteLength(JSON.stringify(value));

const tooLarge = (line, bytes) =>
  rejectedRow(line, `takes ${bytes} bytes; ${MOST_BYTES} is the most`).rejected;
