import fc from 'fast-check';
import type { Filter } from 'mongodb';
import { TestMongo } from '../testUtils';
import type { ContractDocument } from './contractDocuments';

const scalar = fc.constantFrom<unknown>(
  ...[null, 0, 1, 2, -1.5, '', 'a', 'b', 'ab', true, false],
  new Date('2026-01-01T00:00:00Z'),
  new Date('2026-06-01T00:00:00Z'),
);
const inner = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const value = fc.oneof(
  scalar,
  inner,
  fc.array(scalar, { maxLength: 3 }),
  fc.array(inner, { maxLength: 2 }),
);
const document = fc.record(
  { a: value, b: value, c: scalar },
  { requiredKeys: [] },
);

const path = fc.constantFrom('a', 'b', 'c', 'a.x', 'b.y', 'a.0', 'b.0.x');
const ordered = scalar.filter(one => one !== null && typeof one !== 'boolean');
const condition = fc.oneof(
  scalar,
  scalar.map($eq => ({ $eq })),
  scalar.map($ne => ({ $ne })),
  ordered.map($gt => ({ $gt })),
  ordered.map($gte => ({ $gte })),
  ordered.map($lt => ({ $lt })),
  ordered.map($lte => ({ $lte })),
  fc.array(scalar, { maxLength: 3 }).map($in => ({ $in })),
  fc.array(scalar, { maxLength: 3 }).map($nin => ({ $nin })),
  fc.boolean().map($exists => ({ $exists })),
  fc.nat({ max: 3 }).map($size => ({ $size })),
  ordered.map($gt => ({ $not: { $gt } })),
  scalar.map(x => ({ $elemMatch: { x } })),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map($all => ({ $all })),
  fc.constantFrom({ $regex: '^a' }, { $regex: 'B', $options: 'i' }),
);
const simple = fc.tuple(path, condition).map(([at, is]) => ({ [at]: is }));
const branches = fc.array(simple, { minLength: 1, maxLength: 3 });
const filter = fc.oneof(
  simple,
  branches.map($or => ({ $or })),
  branches.map($and => ({ $and })),
  branches.map($nor => ({ $nor })),
);

const both = TestMongo.engines().length === 2 ? describe : describe.skip;

both('the embedded database and MongoDB', () => {
  it('find the same documents by any filter', async () => {
    const mongos = await Promise.all([
      TestMongo.create('embedded'),
      TestMongo.create('mongodb'),
    ]);
    const documents = fc
      .sample(document, { numRuns: 150, seed: 7 })
      .map((fields, _id) => ({ ...fields, _id }));
    const collections = mongos.map(mongo =>
      mongo.service('same').collection<ContractDocument>('documents'),
    );
    for (const collection of collections) {
      await collection.insertMany(documents);
    }
    await fc.assert(
      fc.asyncProperty(filter, async (wanted: Filter<ContractDocument>) => {
        const [embedded, mongodb] = await Promise.all(
          collections.map(async collection => {
            const found = collection.find(wanted).sort({ _id: 1 });
            return (await found.toArray()).map(({ _id }) => _id);
          }),
        );
        expect(embedded).toEqual(mongodb);
      }),
      { numRuns: 400 },
    );
    for (const mongo of mongos) await mongo.stop();
  });
});
