import type { Document } from 'mongodb';

/** Pipelines that project, and what they make of the contract documents. */
export const projectingPipelines: [Document[], Document[]][] = [
  [
    [
      { $match: { _id: { $in: [1, 2, 3] } } },
      {
        $project: {
          _id: 0,
          y: { $concat: ['$s', '!'] },
          p: '$o.p',
          arr: ['$n', '$none'],
        },
      },
    ],
    [
      { y: 'alpha!', p: 1, arr: [5, null] },
      { y: 'beta!', p: null, arr: [3, null] },
      { y: 'Alpha!', arr: [5, null] },
    ],
  ],
  [
    [{ $unwind: '$l' }, { $sort: { _id: 1 } }, { $project: { l: 1 } }],
    [
      { l: { k: 1, v: 'a' }, _id: 1 },
      { l: { k: 2, v: 'b' }, _id: 1 },
      { l: { k: 2 }, _id: 3 },
      { l: { v: 'a' }, _id: 3 },
      { l: 1, _id: 4 },
      { l: 2, _id: 4 },
      { l: [3, 4], _id: 4 },
      { l: { k: [1, 7] }, _id: 5 },
    ],
  ],
  [
    [
      { $unwind: '$o.p' },
      { $project: { _id: 1, o: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 1, o: { p: 1, q: 'x' } },
      { _id: 7, o: { p: 9, q: 'y' } },
    ],
  ],
  [
    [
      {
        $project: {
          x: { $toLower: '$s2' },
          y: { $toUpper: null },
          a: { $add: ['$n2', 1] },
          c: { $concat: ['a', '$zz'] },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { x: '', y: '', a: null, c: null, _id: 1 },
      { x: '', y: '', a: null, c: null, _id: 2 },
      { x: '', y: '', a: null, c: null, _id: 3 },
      { x: '', y: '', a: null, c: null, _id: 4 },
      { x: '', y: '', a: null, c: null, _id: 5 },
      { x: '', y: '', a: null, c: null, _id: 6 },
      { x: '', y: '', a: null, c: null, _id: 7 },
    ],
  ],
  [
    [{ $project: { 'o.p': 1, 'l.v': 1 } }, { $sort: { _id: 1 } }],
    [
      { o: { p: 1 }, l: [{ v: 'a' }, { v: 'b' }], _id: 1 },
      { o: { p: null }, l: [], _id: 2 },
      { o: {}, l: [{}, { v: 'a' }], _id: 3 },
      { l: [[]], _id: 4 },
      { o: [{ p: 1 }, { p: 5 }], l: [{}], _id: 5 },
      { _id: 6 },
      { o: { p: 9 }, _id: 7 },
    ],
  ],
  [
    [{ $project: { 'o.calc': { $literal: 1 } } }, { $sort: { _id: 1 } }],
    [
      { o: { calc: 1 }, _id: 1 },
      { o: { calc: 1 }, _id: 2 },
      { o: { calc: 1 }, _id: 3 },
      { o: { calc: 1 }, _id: 4 },
      { o: [{ calc: 1 }, { calc: 1 }], _id: 5 },
      { o: { calc: 1 }, _id: 6 },
      { o: { calc: 1 }, _id: 7 },
    ],
  ],
  [
    [{ $project: { o: { calc: '$_id', p: 1 } } }, { $sort: { _id: 1 } }],
    [
      { o: { calc: 1, p: 1 }, _id: 1 },
      { o: { calc: 2, p: null }, _id: 2 },
      { o: { calc: 3 }, _id: 3 },
      { o: { calc: 4 }, _id: 4 },
      {
        o: [
          { calc: 5, p: 1 },
          { calc: 5, p: 5 },
        ],
        _id: 5,
      },
      { o: { calc: 6 }, _id: 6 },
      { o: { calc: 7, p: 9 }, _id: 7 },
    ],
  ],
  [
    [{ $sort: { s: 1, _id: 1 } }, { $project: { s: 1 } }],
    [
      { s: '', _id: 5 },
      { s: 'Alpha', _id: 3 },
      { s: 'alpha', _id: 1 },
      { s: ['alpha', 'zz'], _id: 6 },
      { s: 'beta', _id: 2 },
      { s: 'gamma', _id: 4 },
      { s: 'é', _id: 7 },
    ],
  ],
  [
    [{ $project: { n: 0, 'o.p': 0 } }, { $sort: { _id: 1 } }],
    [
      {
        _id: 1,
        s: 'alpha',
        t: ['a', 'b'],
        o: { q: 'x' },
        l: [
          { k: 1, v: 'a' },
          { k: 2, v: 'b' },
        ],
        d: new Date('2026-01-05T10:00:00Z'),
        z: null,
      },
      {
        _id: 2,
        s: 'beta',
        t: [],
        o: {},
        l: [],
        d: new Date('2026-01-11T23:59:59Z'),
      },
      {
        _id: 3,
        s: 'Alpha',
        t: ['b', 'c', null],
        o: {},
        l: [{ k: 2 }, { v: 'a' }],
        d: new Date('2026-03-02T00:00:00Z'),
        z: 0,
      },
      { _id: 4, s: 'gamma', t: 'b', l: [1, 2, [3, 4]], d: null },
      {
        _id: 5,
        s: '',
        t: [['a'], 'd'],
        o: [{}, {}],
        l: [{ k: [1, 7] }],
        b: true,
      },
      {
        _id: 6,
        s: ['alpha', 'zz'],
        o: 'text',
        b: false,
        d: new Date('2025-12-28T00:00:00Z'),
      },
      { _id: 7, s: 'é', t: ['a', 'b', 'a'], o: { q: 'y' } },
    ],
  ],
  [
    [
      {
        $project: {
          lt: { $lt: ['$_id', '$s'] },
          cmpd: { $lte: ['$d', new Date('2026-02-01T00:00:00Z')] },
          cmpn: { $gte: ['$z', null] },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { lt: true, cmpd: true, cmpn: true, _id: 1 },
      { lt: true, cmpd: true, cmpn: false, _id: 2 },
      { lt: true, cmpd: false, cmpn: true, _id: 3 },
      { lt: true, cmpd: true, cmpn: false, _id: 4 },
      { lt: true, cmpd: true, cmpn: false, _id: 5 },
      { lt: true, cmpd: true, cmpn: false, _id: 6 },
      { lt: true, cmpd: true, cmpn: false, _id: 7 },
    ],
  ],
];
