import type { Document } from 'mongodb';

/** Numbers as ids, so that tests can write them down. */
export interface ContractDocument extends Document {
  _id: number;
}

/** Every kind of value that a query treats in a way of its own; a new copy for each test. */
export function contractDocuments(): ContractDocument[] {
  return [
    {
      _id: 1,
      n: 5,
      s: 'alpha',
      t: ['a', 'b'],
      o: { p: 1, q: 'x' },
      l: [
        { k: 1, v: 'a' },
        { k: 2, v: 'b' },
      ],
      d: new Date('2026-01-05T10:00:00Z'),
      z: null,
    },
    {
      _id: 2,
      n: 3,
      s: 'beta',
      t: [],
      o: { p: null },
      l: [],
      d: new Date('2026-01-11T23:59:59Z'),
    },
    {
      _id: 3,
      n: 5,
      s: 'Alpha',
      t: ['b', 'c', null],
      o: {},
      l: [{ k: 2 }, { v: 'a' }],
      d: new Date('2026-03-02T00:00:00Z'),
      z: 0,
    },
    { _id: 4, s: 'gamma', n: null, t: 'b', l: [1, 2, [3, 4]], d: null },
    {
      _id: 5,
      n: -1.5,
      s: '',
      t: [['a'], 'd'],
      o: [{ p: 1 }, { p: 5 }],
      l: [{ k: [1, 7] }],
      b: true,
    },
    {
      _id: 6,
      n: [1, 9],
      s: ['alpha', 'zz'],
      o: 'text',
      b: false,
      d: new Date('2025-12-28T00:00:00Z'),
    },
    { _id: 7, n: 12345678901, s: 'é', t: ['a', 'b', 'a'], o: { p: 9, q: 'y' } },
  ];
}

/** What the documents above are joined with. */
export function otherDocuments(): ContractDocument[] {
  return [
    { _id: 100, ref: 5, x: 1, tags: ['a', 'c'] },
    { _id: 101, ref: 3, x: 2, tags: 'b' },
    { _id: 102, ref: 5, x: 3 },
    { _id: 103, ref: [1, 3], x: 4 },
    { _id: 104, ref: null, x: 5 },
    { _id: 105, x: 6 },
  ];
}
