import type { MongoIndex, MongoMigration } from '../MongoMigration';
import { isDuplicateKeyError } from '../isDuplicateKeyError';
import { TestMongo } from '../testUtils';
import type { ContractDocument } from './contractDocuments';
import { refusalCode } from './refusalCode';

function migration(
  declaration: Partial<MongoMigration['collections'][0]>,
): MongoMigration[] {
  return [{ id: '1', collections: [{ name: 'things', ...declaration }] }];
}

const uniqueCode: MongoIndex = { name: 'code', key: { code: 1 }, unique: true };

const validator = {
  bsonType: 'object',
  required: ['_id', 'name'],
  properties: {
    _id: { bsonType: 'int' },
    name: {
      bsonType: 'string',
      minLength: 1,
      maxLength: 5,
      pattern: '^[a-zä]',
    },
    kind: { enum: ['k1', 'k2'] },
    score: { bsonType: 'int', minimum: 0, maximum: 10 },
    list: { bsonType: 'array', items: { bsonType: 'string' } },
    inner: {
      bsonType: 'object',
      required: ['a'],
      properties: { a: { bsonType: 'string' } },
    },
    at: { bsonType: ['date', 'null'] },
    flag: { bsonType: 'bool' },
    code: { bsonType: 'string' },
  },
} as const;

describe.each(TestMongo.engines())('constraints on %s', engine => {
  let mongo: TestMongo;
  let count = 0;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  async function things(
    declaration: Partial<MongoMigration['collections'][0]>,
  ) {
    const service = mongo.service(`c${count++}`);
    await service.migrate(migration(declaration));
    return service.collection<ContractDocument>('things');
  }

  it('keeps a unique key to one document, missing counting as null', async () => {
    const collection = await things({ indexes: [uniqueCode] });
    await collection.insertMany([{ _id: 1, code: 'a' }, { _id: 2 }]);
    const refused = await collection
      .insertOne({ _id: 3, code: 'a' })
      .catch(error => error);
    expect(isDuplicateKeyError(refused)).toBe(true);
    expect(await refusalCode(collection.insertOne({ _id: 3 }))).toBe(11000);
    expect(
      await refusalCode(
        collection.updateOne({ _id: 2 }, { $set: { code: 'a' } }),
      ),
    ).toBe(11000);
    expect(
      await refusalCode(
        collection.findOneAndUpdate({ _id: 2 }, { $set: { code: 'a' } }),
      ),
    ).toBe(11000);
    await collection.updateOne({ _id: 1 }, { $set: { code: 'b' } });
    await collection.insertOne({ _id: 3, code: 'a' });
    await collection.deleteOne({ _id: 3 });
    await collection.insertOne({ _id: 4, code: 'a' });
    expect(await collection.findOne({ code: 'a' })).toEqual({
      _id: 4,
      code: 'a',
    });
    expect(await collection.countDocuments({ code: { $in: ['a', 'b'] } })).toBe(
      2,
    );
  });

  it('keeps compound and array keys unique', async () => {
    const collection = await things({
      indexes: [
        { name: 'pair', key: { 'a.x': 1, b: -1 }, unique: true },
        {
          name: 'tags',
          key: { tags: 1 },
          unique: true,
          partialFilterExpression: { tags: { $exists: true } },
        },
      ],
    });
    await collection.insertMany([
      { _id: 1, a: { x: 1 }, b: 1, tags: ['p', 'q', 'q'] },
      { _id: 2, a: { x: 1 }, b: 2 },
      { _id: 3, a: { x: 2 }, b: 1 },
    ]);
    expect(
      await refusalCode(collection.insertOne({ _id: 4, a: { x: 2 }, b: 1 })),
    ).toBe(11000);
    expect(
      await refusalCode(collection.insertOne({ _id: 4, tags: ['z', 'p'] })),
    ).toBe(11000);
    expect(await collection.findOne({ b: 2, 'a.x': 1 })).toMatchObject({
      _id: 2,
    });
  });

  it('leaves documents outside a partial index alone', async () => {
    const collection = await things({
      indexes: [{ ...uniqueCode, partialFilterExpression: { state: 'open' } }],
    });
    await collection.insertMany([
      { _id: 1, code: 'a', state: 'closed' },
      { _id: 2, code: 'a', state: 'closed' },
      { _id: 3, code: 'a', state: 'open' },
    ]);
    expect(
      await refusalCode(
        collection.updateOne({ _id: 1 }, { $set: { state: 'open' } }),
      ),
    ).toBe(11000);
    await collection.updateOne({ _id: 3 }, { $set: { state: 'closed' } });
    await collection.updateOne({ _id: 1 }, { $set: { state: 'open' } });
    expect(await collection.countDocuments({ code: 'a' })).toBe(3);
  });

  it.each([
    [{ name: 5 }],
    [{ name: '' }],
    [{ name: 'abcdef' }],
    [{ name: 'A' }],
    [{}],
    [{ name: 'a', kind: 'other' }],
    [{ name: 'a', score: 11 }],
    [{ name: 'a', score: -1 }],
    [{ name: 'a', score: 1.5 }],
    [{ name: 'a', list: [1] }],
    [{ name: 'a', inner: { a: 1 } }],
    [{ name: 'a', inner: {} }],
    [{ name: 'a', at: '2026-01-01' }],
    [{ name: 'a', flag: null }],
  ])('refuses what the validator does not allow: %j', async fields => {
    const collection = await things({ validator });
    expect(await refusalCode(collection.insertOne({ _id: 2, ...fields }))).toBe(
      121,
    );
    await collection.insertOne({ _id: 1, name: 'a' });
    expect(
      await refusalCode(
        collection.updateOne({ _id: 1 }, { $set: { name: 'UPPER' } }),
      ),
    ).toBe(121);
    expect(await collection.find({}).toArray()).toEqual([
      { _id: 1, name: 'a' },
    ]);
  });

  it('accepts what the validator allows', async () => {
    const collection = await things({ validator });
    const whole = {
      _id: 1,
      name: 'äbcde',
      kind: 'k1',
      score: 10,
      list: ['x'],
      inner: { a: 'b' },
      at: new Date('2026-01-01'),
      flag: true,
    };
    await collection.insertOne(whole);
    expect(await collection.findOne({})).toEqual(whole);
  });

  it('migrates again and again, and in two processes at once', async () => {
    const declared = migration({
      validator,
      indexes: [
        uniqueCode,
        { name: 'age', key: { at: 1 }, expireAfterSeconds: 60 },
      ],
    });
    const service = mongo.service('twice');
    await Promise.all([service.migrate(declared), service.migrate(declared)]);
    await service.migrate(declared);
    const collection = service.collection<ContractDocument>('things');
    expect(await refusalCode(collection.insertOne({ _id: 1 }))).toBe(121);

    const { name, ...others } = validator.properties;
    await service.migrate(
      migration({
        validator: {
          ...validator,
          required: [],
          properties: { ...others, name },
        },
      }),
    );
    await collection.insertOne({ _id: 1 });
    expect(await refusalCode(collection.insertOne({ _id: 1 }))).toBe(11000);
  });

  it('says which index or keyword cannot be had', async () => {
    const service = mongo.service('conflict');
    await service.migrate(migration({ indexes: [uniqueCode] }));
    await expect(
      service.migrate(
        migration({ indexes: [{ name: 'code', key: { code: -1 } }] }),
      ),
    ).rejects.toThrow(/Migration '1' cannot create index 'code' of 'things'/);

    const collection = service.collection<ContractDocument>('things');
    await collection.insertMany([
      { _id: 1, code: 1, twin: 1 },
      { _id: 2, code: 2, twin: 1 },
    ]);
    await expect(
      service.migrate(
        migration({
          indexes: [{ name: 'twin', key: { twin: 1 }, unique: true }],
        }),
      ),
    ).rejects.toThrow(/cannot create index 'twin'.*same twin/);

    const schema = JSON.parse('{"properties":{"a":{"oneOf":[]}}}');
    await expect(
      service.migrate(migration({ validator: schema })),
    ).rejects.toThrow(/collection 'things', validator.a: 'oneOf'/);
  });
});
