import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inShort } from './__testUtils__/inShort.mjs';
import { rowsOf } from './__testUtils__/rowsOf.mjs';
import { longestRow } from './longestRow.mjs';

describe('CSV', () => {
  it('makes fields of columns, lists at semicolons, and nests the builder', async () => {
    const content =
      '\uFEFFnote , tags,builder.role,builder.stack,createdOffline\r\n' +
      ' so slow ,a; b;,Architect,Go;Rust,TRUE\r\n' +
      '\r\n' +
      '"said ""no"", twice",,,,\r\n';
    const expected = [
      [
        2,
        {
          note: 'so slow',
          tags: ['a', 'b'],
          builder: { role: 'Architect', stack: ['Go', 'Rust'] },
          createdOffline: true,
        },
      ],
      [4, { note: 'said "no", twice' }],
    ];
    assert.deepEqual(await rowsOf('CSV', content), expected);
    // Wherever the pieces of the file are cut, also within a character.
    const withUmlauts = content.replace('slow', 'zäh');
    assert.deepEqual(
      await rowsOf('csv', withUmlauts, { pieces: 1 }),
      await rowsOf('csv', withUmlauts),
    );
  });

  it('rejects a row with too many or too few cells, and keeps the others', async () => {
    const found = await rowsOf(
      'csv',
      'id,type,note\n1,u,fast\n2,u,slow, and crashes\n3,u\n4,u,fine\n',
    );
    assert.deepEqual(found, [
      [2, { id: '1', type: 'u', note: 'fast' }],
      [
        3,
        'has 4 cells, and the header 3; put a cell that holds commas between quotes',
        '2,u,slow,and crashes',
      ],
      [
        4,
        'has 2 cells, and the header 3; put a cell that holds commas between quotes',
        '3,u',
      ],
      [5, { id: '4', type: 'u', note: 'fine' }],
    ]);
  });

  it('names the line a record begins on, also where a cell has several lines', async () => {
    const found = await rowsOf(
      'csv',
      'id,note\n1,"one\n\ntwo, ""2""\nthree"\n2,plain\n',
    );
    assert.deepEqual(found, [
      [2, { id: '1', note: 'one\n\ntwo, "2"\nthree' }],
      [6, { id: '2', note: 'plain' }],
    ]);
  });

  it('rejects only the line with a stray quote', async () => {
    const found = await rowsOf(
      'csv',
      [
        'id,note',
        '1,a 5" screen',
        '2,"fine, really"',
        '3,"a" b',
        '4,"never closed',
        '5,plain',
        '6,"good, too"',
        '7,"nor is this one',
        '8,last',
      ].join('\n'),
    );
    assert.deepEqual(inShort(found), [
      [2, 'has a stray'],
      [3, { id: '2', note: 'fine, really' }],
      [4, 'has a stray'],
      [5, 'has a stray'],
      [6, { id: '5', note: 'plain' }],
      [7, { id: '6', note: 'good, too' }],
      [8, 'opens a quote'],
      [9, { id: '8', note: 'last' }],
    ]);
    assert.equal(found[3][2], '4,"never closed');
  });

  it('does not wait for the end of a long file to find an open quote', async () => {
    const row = `,${'x'.repeat(1000)}`;
    const found = await rowsOf(
      'csv',
      `id,note\n"0${row}\n${Array.from({ length: 600 }, () => `1${row}`).join(
        '\n',
      )}\n2,${'x'.repeat(longestRow)}\n3,z\n`,
    );
    assert.equal(found.length, 603);
    assert.deepEqual(inShort([found[0], ...found.slice(-2)]), [
      [2, 'opens a quote'],
      [603, 'is longer than'],
      [604, { id: '3', note: 'z' }],
    ]);
  });

  it('stops at a header that cannot be meant', async () => {
    await assert.rejects(rowsOf('csv', 'id,note,note\n1,a,b\n'), {
      message: "the header names the column 'note' twice; drop one",
    });
    await assert.rejects(rowsOf('csv', 'id,no"te\n1,a\n'), {
      message: /^the header 'id,no"te' has a stray quote/,
    });
  });
});
