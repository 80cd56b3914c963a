import type { Document } from 'mongodb';

/** Pipelines that group and count, and what they make of the contract documents. */
export const groupingPipelines: [Document[], Document[]][] = [
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
    [{ $sortByCount: '$n' }, { $match: { count: { $gt: 1 } } }],
    [{ _id: 5, count: 2 }],
  ],
  [[{ $count: 'x' }], [{ x: 7 }]],
];
