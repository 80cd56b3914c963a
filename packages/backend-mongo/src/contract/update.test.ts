import type { MongoCollection } from '../MongoCollection';
import { TestMongo } from '../testUtils';
import { type ContractDocument, contractDocuments } from './contractDocuments';
import { refusalCode } from './refusalCode';
import { refusedUpdates } from './refusedUpdates';
import { updates } from './updates';
import { upserts } from './upserts';

describe.each(TestMongo.engines())('updates on %s', engine => {
  let mongo: TestMongo;
  let collection: MongoCollection<ContractDocument>;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    collection = mongo.service('update').collection('documents');
  });
  beforeEach(async () => {
    await collection.deleteMany({});
    await collection.insertMany(contractDocuments());
  });
  afterAll(() => mongo.stop());

  it.each([...updates, ...upserts])(
    'applies to %j the update %j with %j',
    async (filter, update, options, counts, changes) => {
      const result = await collection.updateOne(filter, update, options);
      expect([
        result.matchedCount,
        result.modifiedCount,
        result.upsertedCount,
      ]).toEqual(counts);

      const before = contractDocuments();
      const _id = result.upsertedId ?? filter._id;
      const others = before.filter(document => document._id !== _id);
      const expected = { ...before.find(one => one._id === _id), ...changes };
      expect(await collection.findOne({ _id })).toEqual(
        JSON.parse(JSON.stringify(expected), reviveDate),
      );
      expect(
        await collection
          .find({ _id: { $ne: _id } })
          .sort({ _id: 1 })
          .toArray(),
      ).toEqual(others);
    },
  );

  it.each(refusedUpdates)(
    'refuses for %j the update %j with %j',
    async (filter, update, options, code) => {
      expect(
        await refusalCode(collection.updateOne(filter, update, options)),
      ).toBe(code);
      expect(await collection.find({}).sort({ _id: 1 }).toArray()).toEqual(
        contractDocuments(),
      );
    },
  );

  it('updates and deletes one or many, the first in order', async () => {
    const many = await collection.updateMany({ n: 5 }, { $inc: { n: 1 } });
    expect(many).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    expect(await collection.countDocuments({ n: 6 })).toBe(2);
    expect(await collection.deleteOne({ n: 6 })).toMatchObject({
      deletedCount: 1,
    });
    expect(await collection.deleteMany({ n: { $in: [6, 3] } })).toMatchObject({
      deletedCount: 2,
    });
    expect(await collection.countDocuments()).toBe(4);
  });

  it('carries out several writes as one, in order, each with its own filter', async () => {
    const result = await collection.bulkWrite([
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 7 } } } },
      {
        updateOne: {
          filter: { _id: 90 },
          update: { $inc: { n: 2 }, $setOnInsert: { q: 1 } },
          upsert: true,
        },
      },
      { updateOne: { filter: { _id: 91 }, update: { $set: { n: 1 } } } },
      { updateOne: { filter: { _id: 90 }, update: { $inc: { n: 3 } } } },
    ]);
    expect(result).toMatchObject({
      ...{ matchedCount: 2, modifiedCount: 2, upsertedCount: 1 },
      upsertedIds: { 1: 90 },
    });
    expect(await collection.findOne({ _id: 90 })).toEqual({
      ...{ _id: 90, n: 5, q: 1 },
    });
    expect(await collection.findOne({ _id: 1 })).toMatchObject({ n: 7 });
    expect(await collection.findOne({ _id: 91 })).toBeNull();
  });

  it('finds one and updates it, giving it back as it was or as it is', async () => {
    const newest = { sort: { _id: -1 }, projection: { q: 1 } } as const;
    expect(
      await collection.findOneAndUpdate({ n: 5 }, { $set: { q: 1 } }, newest),
    ).toEqual({ _id: 3 });
    expect(
      await collection.findOneAndUpdate(
        { n: 5 },
        { $inc: { q: 1 } },
        { ...newest, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 3, q: 2 });
    // What MongoDB means by nothing.
    expect(
      await collection.findOneAndUpdate({ n: 0 }, { $set: { q: 1 } }),
    ).toBeNull();
    expect(
      await collection.findOneAndUpdate(
        { _id: 90 },
        { $set: { q: 1 }, $setOnInsert: { r: 2 } },
        { upsert: true, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 90, q: 1, r: 2 });
    expect(
      await collection.findOneAndUpdate(
        { _id: 91 },
        { $set: { q: 1 } },
        { upsert: true },
      ),
    ).toBeNull();
  });

  it('reports which inserts failed and keeps the others', async () => {
    const documents = [{ _id: 80 }, { _id: 80 }, { _id: 81 }];
    expect(await refusalCode(collection.insertMany(documents))).toBe(11000);
    expect(await collection.distinct('_id', { _id: { $gte: 80 } })).toEqual([
      80,
    ]);

    const unordered = documents.map(({ _id }) => ({ _id: _id + 10 }));
    expect(
      await refusalCode(collection.insertMany(unordered, { ordered: false })),
    ).toBe(11000);
    expect(await collection.countDocuments({ _id: { $gte: 90 } })).toBe(2);
  });
});

function reviveDate(_key: string, value: unknown) {
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-.*Z$/.test(value);
  return isDate ? new Date(value) : value;
}
