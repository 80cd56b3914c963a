import type { MongoCollection } from '../MongoCollection';
import { expressionOperators } from '../embedded/query/expressionOperators';
import { TestMongo } from '../testUtils';
import type { ContractDocument } from './contractDocuments';

const day = new Date('2026-03-05T10:20:30.400Z');

/** An expression over the document below, and its value; undefined when the field is to be absent. */
const expressions: [unknown, unknown][] = [
  [{ $abs: { $subtract: [3, '$n'] } }, 2],
  [{ $add: ['$n', 1, 0.5] }, 6.5],
  [{ $add: ['$d', 1000] }, new Date('2026-03-05T10:20:31.400Z')],
  [{ $add: ['$none', 1] }, null],
  [{ $ceil: 2.1 }, 3],
  [{ $divide: ['$n', 2] }, 2.5],
  [{ $floor: -2.5 }, -3],
  [{ $mod: ['$n', 3] }, 2],
  [{ $multiply: ['$n', '$n'] }, 25],
  [{ $subtract: ['$d', new Date('2026-03-05T10:20:30Z')] }, 400],
  [{ $arrayElemAt: ['$t', -1] }, 'a'],
  [{ $arrayElemAt: ['$t', 9] }, undefined],
  [{ $arrayElemAt: ['$none', 0] }, null],
  [{ $concatArrays: ['$t', [1]] }, ['a', 'b', 'a', 1]],
  [{ $filter: { input: '$t', as: 'x', cond: { $ne: ['$$x', 'a'] } } }, ['b']],
  [{ $in: ['b', '$t'] }, true],
  [{ $in: ['z', '$t'] }, false],
  [{ $isArray: '$t' }, true],
  [{ $isArray: ['$s'] }, false],
  [{ $map: { input: '$l', as: 'x', in: { $add: ['$$x.k', '$n'] } } }, [6, 7]],
  [
    {
      $reduce: {
        input: '$t',
        initialValue: '',
        in: { $concat: ['$$value', '$$this'] },
      },
    },
    'aba',
  ],
  [{ $size: '$t' }, 3],
  [{ $slice: ['$t', 2] }, ['a', 'b']],
  [{ $slice: ['$t', -1] }, ['a']],
  [{ $and: ['$n', true] }, true],
  [{ $and: ['$n', '$z'] }, false],
  [{ $not: ['$none'] }, true],
  [{ $or: ['$z', '$zero'] }, false],
  [{ $eq: ['$n', 5] }, true],
  [{ $eq: ['$none', null] }, false],
  [{ $ne: ['$o', { p: 1 }] }, true],
  [{ $gt: ['$s', '$n'] }, true],
  [{ $gte: ['$none', null] }, false],
  [{ $lt: ['$none', '$z'] }, true],
  [{ $lte: ['$d', '$d'] }, true],
  [{ $cond: [{ $gt: ['$n', 4] }, 'high', 'low'] }, 'high'],
  [{ $cond: { if: '$zero', then: 1, else: 2 } }, 2],
  [{ $ifNull: ['$none', '$z', 'x'] }, 'x'],
  [
    {
      $switch: {
        branches: [
          { case: { $eq: ['$n', 1] }, then: 'one' },
          { case: { $eq: ['$n', 5] }, then: 'five' },
        ],
        default: 'other',
      },
    },
    'five',
  ],
  [
    {
      $dateDiff: {
        startDate: new Date('2026-01-01T23:00:00Z'),
        endDate: '$d',
        unit: 'day',
      },
    },
    63,
  ],
  [{ $dateToString: { date: '$d', format: '%Y-%m-%d' } }, '2026-03-05'],
  [
    { $dateTrunc: { date: '$d', unit: 'month' } },
    new Date('2026-03-01T00:00:00Z'),
  ],
  [
    { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } },
    new Date('2026-03-02T00:00:00Z'),
  ],
  [{ $dateTrunc: { date: '$none', unit: 'week' } }, null],
  [{ $month: '$d' }, 3],
  [{ $year: '$d' }, 2026],
  [{ $literal: '$n' }, '$n'],
  [{ $literal: { $add: [1, 1] } }, { $add: [1, 1] }],
  [{ $arrayToObject: { $objectToArray: '$o' } }, { p: 1, q: 'x' }],
  [{ $arrayToObject: [[['k', 1]]] }, { k: 1 }],
  [{ $mergeObjects: ['$o', '$none', { p: 2 }] }, { p: 2, q: 'x' }],
  [
    { $objectToArray: '$o' },
    [
      { k: 'p', v: 1 },
      { k: 'q', v: 'x' },
    ],
  ],
  [{ $setDifference: ['$t', ['a']] }, ['b']],
  [{ $setIntersection: ['$t', ['a', 'z']] }, ['a']],
  [{ $size: { $setUnion: ['$t', ['z']] } }, 3],
  [{ $concat: ['$s', '!'] }, 'aéB!'],
  [{ $concat: ['$s', '$none'] }, null],
  [{ $substrCP: ['$s', 1, 2] }, 'éB'],
  [{ $strLenCP: '$s' }, 3],
  [{ $toLower: '$s' }, 'aéb'],
  [{ $toUpper: 'abc' }, 'ABC'],
  [{ $toLower: '$none' }, ''],
  [{ $toString: '$n' }, '5'],
  [{ $toString: '$d' }, '2026-03-05T10:20:30.400Z'],
  [{ $let: { vars: { twice: { $multiply: ['$n', 2] } }, in: '$$twice' } }, 10],
  [{ $avg: ['$n', 7] }, 6],
  [{ $max: ['$n', '$none', 3] }, 5],
  [{ $max: '$l.k' }, 2],
  [{ $min: ['$n', null, 3] }, 3],
  [{ $sum: ['$n', 'x', 1] }, 6],
  [{ $sum: '$l.k' }, 3],
  ['$l.k', [1, 2]],
  ['$none.x', undefined],
  ['$$ROOT.o.p', 1],
];

describe.each(TestMongo.engines())('expressions on %s', engine => {
  let mongo: TestMongo;
  let collection: MongoCollection<ContractDocument>;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    collection = mongo.service('expressions').collection('documents');
    await collection.insertOne({
      ...{ _id: 1, n: 5, zero: 0, s: 'aéB', z: null, d: day },
      ...{ t: ['a', 'b', 'a'], o: { p: 1, q: 'x' }, l: [{ k: 1 }, { k: 2 }] },
    });
  });
  afterAll(() => mongo.stop());

  it.each(expressions)('computes %j', async (expression, value) => {
    const found = await collection
      .aggregate([{ $project: { _id: 0, value: expression } }])
      .toArray();
    expect(found).toEqual([value === undefined ? {} : { value }]);
  });
});

it('covers every expression that the embedded database has', () => {
  const tested = JSON.stringify(expressions.map(([expression]) => expression));
  const untested = Object.keys(expressionOperators).filter(
    name => !tested.includes(`"${name}":`),
  );
  expect(untested).toEqual([]);
});
