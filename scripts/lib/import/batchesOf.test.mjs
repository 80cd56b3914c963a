import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { batchesOf } from './batchesOf.mjs';
import { rejectedRow } from './rejectedRow.mjs';

const numbered = rows => rows.map((row, index) => ({ line: index + 1, row }));

async function* breaksOffAfter(read) {
  yield* read;
  throw new Error('the disk is gone');
}

/** The batches that come, and the error after them if there is one. */
async function gather(read) {
  const batches = [];
  try {
    for await (const { rows, rejected } of batchesOf(read)) {
      batches.push({ rows, rejected });
    }
  } catch ({ message }) {
    return { batches, message };
  }
  return { batches };
}

const sent = batches => batches.flatMap(({ rows }) => rows);
const bodySizes = batches =>
  batches.map(({ rows }) => Buffer.byteLength(JSON.stringify({ rows })));

describe('batchesOf', () => {
  it('gathers 200 rows at most', async () => {
    const read = numbered(Array(401).fill({ note: 'short' }));
    const { batches } = await gather(read);
    assert.deepEqual(
      batches.map(({ rows }) => rows.length),
      [200, 200, 1],
    );
    assert.deepEqual(sent(batches), read);
  });

  it('stays below 1 MB as it is sent, also where a character takes several bytes', async () => {
    const read = numbered(
      ['x', 'ü', '😀', '"', '\u0001'].flatMap(character =>
        Array(200).fill({ note: character.repeat(10_000) }),
      ),
    );
    const { batches } = await gather(read);
    assert.deepEqual(sent(batches), read);
    const sizes = bodySizes(batches);
    assert.ok(Math.max(...sizes) < 1_000_000, `${sizes}`);
    assert.ok(Math.min(...sizes.slice(0, -1)) > 800_000, `${sizes}`);
  });

  it('rejects a row that no batch has room for, and goes on', async () => {
    const read = numbered([
      { note: 'before' },
      { note: 'x'.repeat(1_000_000) },
      { note: 'after' },
    ]);
    const { batches } = await gather(read);
    assert.deepEqual(sent(batches), [read[0], read[2]]);
    assert.deepEqual(
      batches.flatMap(({ rejected }) => rejected),
      [
        {
          line: 2,
          field: '',
          value: '',
          why: 'takes 1000029 bytes; 900000 is the most',
        },
      ],
    );
  });

  it('hands on what was rejected in reading, also where there is nothing to send', async () => {
    const broken = rejectedRow(7, 'is not JSON', { text: '{' });
    const { batches } = await gather([broken]);
    assert.deepEqual(batches, [{ rows: [], rejected: [broken.rejected] }]);
    assert.deepEqual(await gather([]), { batches: [] });
  });

  it('gives what was read before reading breaks off', async () => {
    const read = numbered([{ note: 'one' }, { note: 'two' }]);
    const { batches, message } = await gather(breaksOffAfter(read));
    assert.deepEqual(sent(batches), read);
    assert.equal(message, 'the disk is gone');
  });
});
