import type { Document } from 'mongodb';

/** Pipelines that join collections, and what they make of the contract documents. */
export const joiningPipelines: [Document[], Document[]][] = [
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
];
