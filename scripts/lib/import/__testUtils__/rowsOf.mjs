import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { insightRows } from '../insightRows.mjs';

/** What a file holds: `[line, row]` for rows, `[line, why, value]` for what is rejected. */
export async function rowsOf(ending, content, { pieces = 64 * 1024 } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'insight-rows-'));
  const file = path.join(folder, `file.${ending}`);
  try {
    writeFileSync(file, content);
    const found = [];
    const stream = createReadStream(file, { highWaterMark: pieces });
    for await (const { line, row, rejected } of insightRows(stream)) {
      found.push(row ? [line, row] : [line, rejected.why, rejected.value]);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
