import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inShort } from './__testUtils__/inShort.mjs';
import { rowsOf } from './__testUtils__/rowsOf.mjs';
import { longestRow } from './longestRow.mjs';

describe('JSON Lines', () => {
  it('takes each line for itself', async () => {
    const content =
      '\uFEFF{"id":1}\r\n{"id":2\n{"id":"}\n\n{"id":4,"note":"a\u2028b"}\nnonsense\n{"id":5}';
    for (const ending of ['jsonl', 'ndjson']) {
      assert.deepEqual(inShort(await rowsOf(ending, content)), [
        [1, { id: 1 }],
        [2, 'is not JSON:'],
        [3, 'is not JSON:'],
        [5, { id: 4, note: 'a\u2028b' }],
        [6, 'is not JSON:'],
        [7, { id: 5 }],
      ]);
    }
  });
});

describe('JSON', () => {
  it('reads an array or objects one after the other, in pieces of any size', async () => {
    const rows = [
      [2, { id: 1, note: 'a } " \\ ä', builder: { role: 'x' } }],
      [6, { id: 2 }],
    ];
    const first = `\n${JSON.stringify(rows[0][1], undefined, 0)}`;
    for (const content of [
      `\uFEFF[${first},\n\n\n\n{"id":2}\n]\n`,
      `${first}\n\n\n\n{"id":2}`,
    ]) {
      assert.deepEqual(await rowsOf('json', content), rows);
      assert.deepEqual(await rowsOf('json', content, { pieces: 1 }), rows);
    }
  });

  it('rejects only the rows that are broken', async () => {
    const found = await rowsOf(
      'json',
      [
        '[',
        '{"id": 1},',
        '{"id": 2, "note": "no end},',
        '{"id": 3},',
        '{"id": nothing},',
        '{"id": 5}, oops, {"id": 6}},',
        '{"id": 7,',
        '{"id": 8}',
        ']',
      ].join('\n'),
    );
    assert.deepEqual(inShort(found), [
      [2, { id: 1 }],
      [3, 'is not JSON:'],
      [4, { id: 3 }],
      [5, 'is not JSON:'],
      [6, { id: 5 }],
      [6, 'is not JSON;'],
      [6, { id: 6 }],
      [6, 'is not JSON;'],
      [7, 'is not closed:'],
      [8, { id: 8 }],
    ]);
    assert.equal(found[7][2], '},');
  });

  it('tells of an array that ends in the middle, within a row and after one', async () => {
    const whole = '[\n  {\n    "id": 1\n  },\n  {\n    "id": 2\n  }\n]';
    const isCutOff = 'ends the file, but not its array: rows may be missing';
    assert.deepEqual(
      await rowsOf('json', whole.slice(0, whole.indexOf('2\n'))),
      [
        [2, { id: 1 }],
        [5, 'is not closed: a brace is missing, or the file is cut off', '{'],
        [6, isCutOff, ''],
      ],
    );
    assert.deepEqual(await rowsOf('json', whole.slice(0, -1)), [
      [2, { id: 1 }],
      [5, { id: 2 }],
      [8, isCutOff, ''],
    ]);
  });

  it('tells once of text that is no JSON', async () => {
    assert.deepEqual(await rowsOf('json', 'Dear all,\nhere it is.\n\nBye\n'), [
      [
        1,
        'is not JSON; the file should hold JSON objects, in an array or one a line',
        'Dear all,',
      ],
    ]);
    assert.deepEqual(await rowsOf('json', ''), []);
  });

  it('does not hold a long file for a row that is not closed', async () => {
    const row = `,\n{"id": 1, "note": "${'x'.repeat(1000)}"}`;
    const found = await rowsOf('json', `[{"id": 0${row.repeat(600)}]`);
    assert.equal(found.length, 601);
    assert.deepEqual(found[0].slice(0, 2), [
      1,
      `is not closed within ${longestRow} characters`,
    ]);
    assert.deepEqual(
      found.slice(1).map(([line]) => line),
      Array.from({ length: 600 }, (_, index) => index + 2),
    );
  });
});
