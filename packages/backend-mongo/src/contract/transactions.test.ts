import type { MongoCollection } from '../MongoCollection';
import type { MongoService } from '../MongoService';
import { TestMongo } from '../testUtils';
import type { ContractDocument } from './contractDocuments';
import { refusalCode } from './refusalCode';

describe.each(TestMongo.engines())('transactions on %s', engine => {
  let mongo: TestMongo;
  let service: MongoService;
  let a: MongoCollection<ContractDocument>;
  let b: MongoCollection<ContractDocument>;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    service = mongo.service('tx');
    const indexes = [{ name: 'code', key: { code: 1 }, unique: true } as const];
    await service.migrate([
      { id: '1', collections: [{ name: 'a', indexes }, { name: 'b' }] },
    ]);
    a = service.collection('a');
    b = service.collection('b');
  });
  beforeEach(async () => {
    await a.deleteMany({});
    await b.deleteMany({});
    await a.insertMany([
      { _id: 1, code: 1, n: 0 },
      { _id: 2, code: 2, n: 0 },
    ]);
  });
  afterAll(() => mongo.stop());

  it('commits all of it, unseen by others until then', async () => {
    const result = await service.withTransaction(async session => {
      await a.insertOne({ _id: 3, code: 3 }, { session });
      await a.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await a.deleteOne({ _id: 2 }, { session });
      await b.insertOne({ _id: 1 }, { session });
      expect(await a.distinct('_id', {}, { session })).toEqual([1, 3]);
      expect(await a.findOne({ code: 3 }, { session })).not.toBeNull();
      expect(await a.findOne({ code: 2 }, { session })).toBeNull();
      expect(await a.distinct('_id')).toEqual([1, 2]);
      expect(await a.findOne({ code: 3 })).toBeNull();
      expect(await a.countDocuments({ n: 1 })).toBe(0);
      return 'done';
    });
    expect(result).toBe('done');
    expect(await a.distinct('_id')).toEqual([1, 3]);
    expect(await a.countDocuments({ n: 1 })).toBe(1);
    expect(await b.countDocuments()).toBe(1);
  });

  it('leaves nothing behind when it fails', async () => {
    await expect(
      service.withTransaction(async session => {
        await a.insertOne({ _id: 3, code: 3 }, { session });
        await b.insertOne({ _id: 1 }, { session });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(
      await refusalCode(
        service.withTransaction(async session => {
          await b.insertOne({ _id: 1 }, { session });
          await a.insertOne({ _id: 3, code: 1 }, { session });
        }),
      ),
    ).toBe(11000);
    expect(await a.distinct('_id')).toEqual([1, 2]);
    expect(await b.countDocuments()).toBe(0);
  });

  it('reads the state that it began with', async () => {
    await service.withTransaction(async session => {
      expect(await a.countDocuments({ n: 0 }, { session })).toBe(2);
      await a.updateOne({ _id: 1 }, { $set: { n: 5, code: 9 } });
      await a.deleteOne({ _id: 2 });
      await a.insertOne({ _id: 3, code: 3, n: 0 });
      expect(await a.find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
        { _id: 1, code: 1, n: 0 },
        { _id: 2, code: 2, n: 0 },
      ]);
      expect(await a.findOne({ code: 1 }, { session })).toMatchObject({ n: 0 });
    });
  });

  it('runs again when another one was first, so that no increment is lost', async () => {
    let runs = 0;
    async function increment() {
      await service.withTransaction(async session => {
        runs += 1;
        const found = await a.findOne({ _id: 1 }, { session });
        const n = Number(found?.n) + 1;
        await a.updateOne({ _id: 1 }, { $set: { n } }, { session });
      });
    }
    await Promise.all(Array.from({ length: 5 }, increment));
    expect(await a.findOne({ _id: 1 })).toMatchObject({ n: 5 });
    expect(runs).toBeGreaterThanOrEqual(5);
  });
});
