import fc from 'fast-check';
import type { MongoCollection } from '../MongoCollection';
import { TestMongo } from '../testUtils';
import {
  type ContractDocument,
  contractDocuments,
  otherDocuments,
} from './contractDocuments';
import { groupingPipelines } from './groupingPipelines';
import { joiningPipelines } from './joiningPipelines';
import { projectingPipelines } from './projectingPipelines';
import { refusalCode } from './refusalCode';
import { reshapingPipelines } from './reshapingPipelines';

const pipelines = [
  ...reshapingPipelines,
  ...projectingPipelines,
  ...groupingPipelines,
  ...joiningPipelines,
];

const dayMs = 24 * 60 * 60 * 1000;

describe.each(TestMongo.engines())('aggregate on %s', engine => {
  let mongo: TestMongo;
  let collection: MongoCollection<ContractDocument>;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    const service = mongo.service('aggregate');
    collection = service.collection('documents');
    await collection.insertMany(contractDocuments());
    await service
      .collection<ContractDocument>('other')
      .insertMany(otherDocuments());
  });
  afterAll(() => mongo.stop());

  it.each(pipelines)('runs %j', async (pipeline, expected) => {
    expect(await collection.aggregate(pipeline).toArray()).toEqual(expected);
    expect(await collection.find({}).sort({ _id: 1 }).toArray()).toEqual(
      contractDocuments(),
    );
  });

  it('computes several facets at once', async () => {
    const [facets] = await collection
      .aggregate([
        { $match: { _id: { $lte: 3 } } },
        {
          $facet: {
            total: [{ $count: 'n' }],
            byN: [{ $sortByCount: '$n' }],
            newest: [
              { $sort: { d: -1 } },
              { $limit: 1 },
              { $set: { 'o.seen': true } },
              { $project: { o: 1 } },
            ],
          },
        },
      ])
      .toArray();
    expect(facets).toEqual({
      total: [{ n: 3 }],
      byN: [
        { _id: 5, count: 2 },
        { _id: 3, count: 1 },
      ],
      newest: [{ _id: 3, o: { seen: true } }],
    });
  });

  it.each([
    [{ x: { $add: ['$s', 1] } }],
    [{ x: { $divide: [1, 0] } }],
    [{ x: { $size: '$n' } }],
  ])('refuses to compute %j', async projection => {
    expect(
      await refusalCode(
        collection.aggregate([{ $project: projection }]).toArray(),
      ),
    ).toBe(2);
  });

  it('reads in batches by for await', async () => {
    const ids: number[] = [];
    const cursor = collection.aggregate<ContractDocument>(
      [{ $sort: { _id: 1 } }],
      { batchSize: 2 },
    );
    for await (const { _id } of cursor) ids.push(_id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe.each(TestMongo.engines())('weeks on %s', engine => {
  it('are told by arithmetic, which every engine gets right', async () => {
    const mongo = await TestMongo.create(engine);
    const days = mongo.service('weeks').collection<ContractDocument>('days');
    const start = Date.parse('2024-01-01T00:00:00Z');
    const instants = Array.from(
      { length: 400 },
      (_, i) => start + i * 61 * 36e5,
    );
    await days.insertMany(
      instants.map((at, _id) => ({ _id, at: new Date(at) })),
    );
    const sinceMonday = {
      $mod: [{ $subtract: ['$at', new Date('1970-01-05')] }, 7 * dayMs],
    };
    const found = await days
      .aggregate([
        { $sort: { _id: 1 } },
        { $project: { week: { $subtract: ['$at', sinceMonday] } } },
      ])
      .toArray();
    expect(found.map(day => day.week)).toEqual(instants.map(mondayBefore));
    await mongo.stop();
  });
});

describe('$dateTrunc in the embedded database', () => {
  it('gives the Monday of the week, in UTC', async () => {
    const mongo = await TestMongo.create('embedded');
    const days = mongo.service('weeks').collection<ContractDocument>('days');
    const start = Date.parse('1995-01-01T00:00:00Z');
    const instants = fc.sample(
      fc.integer({ min: start, max: start + 20_000 * dayMs }),
      { numRuns: 300, seed: 1 },
    );
    await days.insertMany(
      instants.map((at, _id) => ({ _id, at: new Date(at) })),
    );
    const week = { date: '$at', unit: 'week', startOfWeek: 'monday' };
    const found = await days
      .aggregate([
        { $sort: { _id: 1 } },
        { $project: { week: { $dateTrunc: { ...week, timezone: 'UTC' } } } },
      ])
      .toArray();
    expect(found.map(day => day.week)).toEqual(instants.map(mondayBefore));
    await mongo.stop();
  });
});

function mondayBefore(instant: number): Date {
  const day = new Date(instant);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const midnight = Math.floor(instant / dayMs) * dayMs;
  return new Date(midnight - sinceMonday * dayMs);
}
