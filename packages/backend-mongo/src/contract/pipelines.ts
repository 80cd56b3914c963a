import type { Document } from 'mongodb';

/** Pipelines, and what they make of the contract documents. */
export const pipelines: [Document[], Document[]][] = [
  [
    [{ $match: { n: 5 } }, { $sort: { _id: -1 } }],
    [
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
    ],
  ],
  [
    [{ $sort: { n: 1, _id: 1 } }, { $limit: 2 }, { $skip: 1 }],
    [
      {
        _id: 5,
        n: -1.5,
        s: '',
        t: [['a'], 'd'],
        o: [{ p: 1 }, { p: 5 }],
        l: [{ k: [1, 7] }],
        b: true,
      },
    ],
  ],
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
    [{ $set: { s: '$$REMOVE', m: '$none' } }, { $sort: { _id: 1 } }],
    [
      {
        _id: 1,
        n: 5,
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
        t: [],
        o: { p: null },
        l: [],
        d: new Date('2026-01-11T23:59:59Z'),
      },
      {
        _id: 3,
        n: 5,
        t: ['b', 'c', null],
        o: {},
        l: [{ k: 2 }, { v: 'a' }],
        d: new Date('2026-03-02T00:00:00Z'),
        z: 0,
      },
      { _id: 4, n: null, t: 'b', l: [1, 2, [3, 4]], d: null },
      {
        _id: 5,
        n: -1.5,
        t: [['a'], 'd'],
        o: [{ p: 1 }, { p: 5 }],
        l: [{ k: [1, 7] }],
        b: true,
      },
      {
        _id: 6,
        n: [1, 9],
        o: 'text',
        b: false,
        d: new Date('2025-12-28T00:00:00Z'),
      },
      { _id: 7, n: 12345678901, t: ['a', 'b', 'a'], o: { p: 9, q: 'y' } },
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
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          all: { $push: '$n' },
          s: { $sum: '$n' },
          av: { $avg: '$n' },
          mx: { $max: '$n' },
          mn: { $min: '$n' },
          l: { $last: '$z' },
          f: { $first: '$z' },
          c: { $count: {} },
        },
      },
    ],
    [
      {
        _id: null,
        all: [5, 3, 5, null, -1.5, [1, 9], 12345678901],
        s: 12345678912.5,
        av: 2469135782.5,
        mx: [1, 9],
        mn: -1.5,
        l: null,
        f: null,
        c: 7,
      },
    ],
  ],
  [
    [
      { $group: { _id: '$b', x: { $addToSet: '$n' } } },
      { $project: { k: { $size: '$x' } } },
      { $sort: { _id: 1 } },
    ],
    [
      { k: 4, _id: null },
      { k: 1, _id: false },
      { k: 1, _id: true },
    ],
  ],
  [[{ $match: { _id: 99 } }, { $group: { _id: null, c: { $sum: 1 } } }], []],
  [[{ $group: { _id: '$none', c: { $sum: 1 } } }], [{ _id: null, c: 7 }]],
  [
    [
      {
        $lookup: {
          from: 'other',
          localField: 'n',
          foreignField: 'ref',
          as: 'j',
        },
      },
      { $project: { j: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      {
        j: [
          { _id: 100, ref: 5, x: 1, tags: ['a', 'c'] },
          { _id: 102, ref: 5, x: 3 },
        ],
        _id: 1,
      },
      {
        j: [
          { _id: 101, ref: 3, x: 2, tags: 'b' },
          { _id: 103, ref: [1, 3], x: 4 },
        ],
        _id: 2,
      },
      {
        j: [
          { _id: 100, ref: 5, x: 1, tags: ['a', 'c'] },
          { _id: 102, ref: 5, x: 3 },
        ],
        _id: 3,
      },
      {
        j: [
          { _id: 104, ref: null, x: 5 },
          { _id: 105, x: 6 },
        ],
        _id: 4,
      },
      { j: [], _id: 5 },
      { j: [{ _id: 103, ref: [1, 3], x: 4 }], _id: 6 },
      { j: [], _id: 7 },
    ],
  ],
  [
    [
      {
        $lookup: {
          from: 'other',
          let: { n: '$n' },
          pipeline: [
            { $match: { $expr: { $eq: ['$ref', '$$n'] } } },
            { $project: { x: 1 } },
          ],
          as: 'j',
        },
      },
      { $project: { j: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      {
        j: [
          { x: 1, _id: 100 },
          { x: 3, _id: 102 },
        ],
        _id: 1,
      },
      { j: [{ x: 2, _id: 101 }], _id: 2 },
      {
        j: [
          { x: 1, _id: 100 },
          { x: 3, _id: 102 },
        ],
        _id: 3,
      },
      { j: [{ x: 5, _id: 104 }], _id: 4 },
      { j: [], _id: 5 },
      { j: [], _id: 6 },
      { j: [], _id: 7 },
    ],
  ],
  [
    [
      {
        $lookup: {
          from: 'other',
          localField: 'n',
          foreignField: 'ref',
          pipeline: [
            { $project: { x: 1 } },
            { $sort: { x: -1 } },
            { $limit: 1 },
          ],
          as: 'j',
        },
      },
      { $project: { j: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { j: [{ x: 3, _id: 102 }], _id: 1 },
      { j: [{ x: 4, _id: 103 }], _id: 2 },
      { j: [{ x: 3, _id: 102 }], _id: 3 },
      { j: [{ x: 6, _id: 105 }], _id: 4 },
      { j: [], _id: 5 },
      { j: [{ x: 4, _id: 103 }], _id: 6 },
      { j: [], _id: 7 },
    ],
  ],
  [
    [
      {
        $lookup: {
          from: 'missing',
          localField: 'n',
          foreignField: 'ref',
          as: 'j',
        },
      },
      { $project: { j: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { j: [], _id: 1 },
      { j: [], _id: 2 },
      { j: [], _id: 3 },
      { j: [], _id: 4 },
      { j: [], _id: 5 },
      { j: [], _id: 6 },
      { j: [], _id: 7 },
    ],
  ],
  [
    [
      {
        $lookup: {
          from: 'other',
          localField: 'none',
          foreignField: 'ref',
          as: 'j',
        },
      },
      { $project: { 'j._id': 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { j: [{ _id: 104 }, { _id: 105 }], _id: 1 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 2 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 3 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 4 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 5 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 6 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 7 },
    ],
  ],
  [
    [
      {
        $lookup: {
          from: 'other',
          localField: 'o.p',
          foreignField: 'ref',
          as: 'j',
        },
      },
      { $project: { 'j._id': 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { j: [{ _id: 103 }], _id: 1 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 2 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 3 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 4 },
      { j: [{ _id: 100 }, { _id: 102 }, { _id: 103 }], _id: 5 },
      { j: [{ _id: 104 }, { _id: 105 }], _id: 6 },
      { j: [], _id: 7 },
    ],
  ],
  [
    [
      { $project: { n: 1 } },
      {
        $unionWith: {
          coll: 'other',
          pipeline: [{ $match: { ref: 5 } }, { $project: { n: '$ref' } }],
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { n: 5, _id: 1 },
      { n: 3, _id: 2 },
      { n: 5, _id: 3 },
      { n: null, _id: 4 },
      { n: -1.5, _id: 5 },
      { n: [1, 9], _id: 6 },
      { n: 12345678901, _id: 7 },
      { n: 5, _id: 100 },
      { n: 5, _id: 102 },
    ],
  ],
  [[{ $unionWith: 'other' }, { $count: 'c' }], [{ c: 13 }]],
  [[{ $unionWith: 'missing' }, { $count: 'c' }], [{ c: 7 }]],
  [
    [{ $sortByCount: '$n' }, { $match: { count: { $gt: 1 } } }],
    [{ _id: 5, count: 2 }],
  ],
  [[{ $count: 'x' }], [{ x: 7 }]],
  [
    [{ $unset: ['n', 'o.p', 'l.k'] }, { $sort: { _id: 1 } }],
    [
      {
        _id: 1,
        s: 'alpha',
        t: ['a', 'b'],
        o: { q: 'x' },
        l: [{ v: 'a' }, { v: 'b' }],
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
        l: [{}, { v: 'a' }],
        d: new Date('2026-03-02T00:00:00Z'),
        z: 0,
      },
      { _id: 4, s: 'gamma', t: 'b', l: [1, 2, [3, 4]], d: null },
      { _id: 5, s: '', t: [['a'], 'd'], o: [{}, {}], l: [{}], b: true },
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
    [{ $unset: 't' }, { $sort: { _id: 1 } }],
    [
      {
        _id: 1,
        n: 5,
        s: 'alpha',
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
        o: { p: null },
        l: [],
        d: new Date('2026-01-11T23:59:59Z'),
      },
      {
        _id: 3,
        n: 5,
        s: 'Alpha',
        o: {},
        l: [{ k: 2 }, { v: 'a' }],
        d: new Date('2026-03-02T00:00:00Z'),
        z: 0,
      },
      { _id: 4, s: 'gamma', n: null, l: [1, 2, [3, 4]], d: null },
      {
        _id: 5,
        n: -1.5,
        s: '',
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
      { _id: 7, n: 12345678901, s: 'é', o: { p: 9, q: 'y' } },
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
