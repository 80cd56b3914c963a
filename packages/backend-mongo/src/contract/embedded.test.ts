import type { Document } from 'mongodb';
import type { MongoIndex, MongoMigration } from '../MongoMigration';
import { TestMongo } from '../testUtils';
import type { ContractDocument } from './contractDocuments';

function migration(indexes: MongoIndex[]): MongoMigration[] {
  return [{ id: '1', collections: [{ name: 'things', indexes }] }];
}

const uniqueCode: MongoIndex = { name: 'code', key: { code: 1 }, unique: true };

describe('the embedded database', () => {
  it('says which key was a duplicate, in the driver’s words', async () => {
    const mongo = await TestMongo.create('embedded');
    const service = mongo.service('words');
    await service.migrate(migration([uniqueCode]));
    const collection = service.collection<ContractDocument>('things');
    await collection.insertOne({ _id: 1, code: 'a' });
    await expect(
      collection.insertOne({ _id: 2, code: 'a' }),
    ).rejects.toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      keyPattern: { code: 1 },
      keyValue: { code: 'a' },
      message: expect.stringContaining('index: code dup key: {"code":"a"}'),
    });
    await expect(collection.insertOne({ _id: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
    await mongo.stop();
  });

  it('removes what has expired', async () => {
    const mongo = await TestMongo.create('embedded');
    const service = mongo.service('ttl');
    await service.migrate(
      migration([
        {
          name: 'age',
          key: { at: 1 },
          expireAfterSeconds: 60,
          partialFilterExpression: { keep: false },
        },
      ]),
    );
    const collection = service.collection<ContractDocument>('things');
    const at = new Date('2026-01-01T00:00:00Z');
    await collection.insertMany([
      { _id: 1, at, keep: false },
      { _id: 2, at, keep: true },
      { _id: 3, at: '2026', keep: false },
      { _id: 4, keep: false },
      { _id: 5, at: new Date('2026-01-01T00:00:01Z'), keep: false },
    ]);
    await mongo.removeExpired(new Date('2026-01-01T00:01:00Z'));
    expect(await collection.distinct('_id')).toEqual([2, 3, 4, 5]);
    await mongo.stop();
  });

  it.each([
    ['a stage', [{ $percentile: {} }], '$percentile'],
    [
      'an accumulator',
      [{ $group: { _id: 1, p: { $percentile: {} } } }],
      '$percentile',
    ],
    ['an expression', [{ $match: { $expr: { $rand: {} } } }], '$rand'],
    ['a query operator', [{ $match: { a: { $near: 1 } } }], '$near'],
    ['an inner stage', [{ $facet: { a: [{ $out: 'x' }] } }], '$out'],
  ])(
    'refuses %s that it does not know, even without documents',
    async (_what, pipeline, name) => {
      const mongo = await TestMongo.create('embedded');
      const collection = mongo.service('refusals').collection('empty');
      await expect(
        collection.aggregate(pipeline).toArray(),
      ).rejects.toMatchObject({
        codeName: 'EmbeddedUnsupported',
        message: expect.stringContaining(name),
      });
      await mongo.stop();
    },
  );

  it.each<[string, Document]>([
    ['pipeline', [{ $set: { a: 1 } }]],
    ['$rename', { $rename: { a: 'b' } }],
    ['$sort in $push', { $push: { a: { $each: [], $sort: 1 } } }],
    ["the positional operator in 'a.$'", { $set: { 'a.$': 1 } }],
  ])('refuses updates by %s', async (what, update) => {
    const mongo = await TestMongo.create('embedded');
    const collection = mongo.service('refusals').collection('empty');
    await collection.insertOne({ a: 1 });
    await expect(collection.updateOne({}, update)).rejects.toMatchObject({
      codeName: 'EmbeddedUnsupported',
      message: expect.stringContaining(what),
    });
    await expect(
      collection.find({}, { collation: { locale: 'de' } }).toArray(),
    ).rejects.toMatchObject({ codeName: 'EmbeddedUnsupported' });
    await mongo.stop();
  });
});
