import type { Document, Filter, FindOptions } from 'mongodb';
import type { MongoCollection } from '../MongoCollection';
import { TestMongo } from '../testUtils';
import { type ContractDocument, contractDocuments } from './contractDocuments';
import { filters } from './filters';
import { refusalCode } from './refusalCode';

const sorts: [FindOptions, number[]][] = [
  [{ sort: { n: 1, _id: 1 } }, [4, 5, 6, 2, 1, 3, 7]],
  [{ sort: { n: -1, _id: 1 } }, [7, 6, 1, 3, 2, 5, 4]],
  [{ sort: { s: 1, _id: 1 } }, [5, 3, 1, 6, 2, 4, 7]],
  [{ sort: { s: -1, _id: 1 } }, [7, 6, 4, 2, 1, 3, 5]],
  [{ sort: { t: 1, _id: 1 } }, [2, 3, 6, 1, 7, 4, 5]],
  [{ sort: { 'o.p': 1, _id: 1 } }, [2, 3, 4, 6, 1, 5, 7]],
  [{ sort: { 'o.p': -1, _id: 1 } }, [7, 5, 1, 2, 3, 4, 6]],
  [{ sort: { d: 1, _id: 1 } }, [4, 5, 7, 6, 1, 2, 3]],
  [{ sort: { d: -1, _id: 1 } }, [3, 2, 1, 6, 4, 5, 7]],
  [{ sort: { b: 1, _id: -1 } }, [7, 4, 3, 2, 1, 6, 5]],
  [{ sort: { 'l.k': 1, _id: 1 } }, [2, 3, 4, 6, 7, 1, 5]],
  [{ sort: { 'l.k': -1, _id: 1 } }, [5, 1, 3, 2, 4, 6, 7]],
  [{ sort: { z: 1, _id: 1 } }, [1, 2, 4, 5, 6, 7, 3]],
  [{ sort: { z: -1, _id: 1 } }, [3, 1, 2, 4, 5, 6, 7]],
  [{ sort: { n: 1, s: -1, _id: 1 } }, [4, 5, 6, 2, 1, 3, 7]],
  [{ sort: { _id: 1 }, limit: 2 }, [1, 2]],
  [{ sort: { _id: 1 }, skip: 2, limit: 2 }, [3, 4]],
  [{ sort: { _id: -1 }, skip: 6 }, [1]],
  [{ sort: { _id: -1 }, skip: 60 }, []],
  [{ sort: { _id: 1 }, batchSize: 2 }, [1, 2, 3, 4, 5, 6, 7]],
  [{ sort: { _id: 1 }, limit: 5, batchSize: 2 }, [1, 2, 3, 4, 5]],
];

const projections: [FindOptions, Document[]][] = [
  [
    { projection: { n: 1 }, sort: { _id: 1 } },
    [
      { n: 5, _id: 1 },
      { n: 3, _id: 2 },
      { n: 5, _id: 3 },
      { n: null, _id: 4 },
      { n: -1.5, _id: 5 },
      { n: [1, 9], _id: 6 },
      { n: 12345678901, _id: 7 },
    ],
  ],
  [
    { projection: { _id: 0, n: 1 }, sort: { _id: 1 } },
    [
      { n: 5 },
      { n: 3 },
      { n: 5 },
      { n: null },
      { n: -1.5 },
      { n: [1, 9] },
      { n: 12345678901 },
    ],
  ],
  [
    { projection: { 'o.p': 1 }, sort: { _id: 1 } },
    [
      { o: { p: 1 }, _id: 1 },
      { o: { p: null }, _id: 2 },
      { o: {}, _id: 3 },
      { _id: 4 },
      { o: [{ p: 1 }, { p: 5 }], _id: 5 },
      { _id: 6 },
      { o: { p: 9 }, _id: 7 },
    ],
  ],
  [
    { projection: { 'l.k': 1 }, sort: { _id: 1 } },
    [
      { l: [{ k: 1 }, { k: 2 }], _id: 1 },
      { l: [], _id: 2 },
      { l: [{ k: 2 }, {}], _id: 3 },
      { l: [[]], _id: 4 },
      { l: [{ k: [1, 7] }], _id: 5 },
      { _id: 6 },
      { _id: 7 },
    ],
  ],
  [
    { projection: { o: { p: 1 } }, sort: { _id: 1 } },
    [
      { o: { p: 1 }, _id: 1 },
      { o: { p: null }, _id: 2 },
      { o: {}, _id: 3 },
      { _id: 4 },
      { o: [{ p: 1 }, { p: 5 }], _id: 5 },
      { _id: 6 },
      { o: { p: 9 }, _id: 7 },
    ],
  ],
  [
    { projection: { n: 1, x: '$s' }, sort: { _id: 1 } },
    [
      { n: 5, x: 'alpha', _id: 1 },
      { n: 3, x: 'beta', _id: 2 },
      { n: 5, x: 'Alpha', _id: 3 },
      { n: null, x: 'gamma', _id: 4 },
      { n: -1.5, x: '', _id: 5 },
      { n: [1, 9], x: ['alpha', 'zz'], _id: 6 },
      { n: 12345678901, x: 'é', _id: 7 },
    ],
  ],
  [
    {
      projection: { n: 1, x: { $size: { $ifNull: ['$none', []] } } },
      sort: { _id: 1 },
    },
    [
      { n: 5, x: 0, _id: 1 },
      { n: 3, x: 0, _id: 2 },
      { n: 5, x: 0, _id: 3 },
      { n: null, x: 0, _id: 4 },
      { n: -1.5, x: 0, _id: 5 },
      { n: [1, 9], x: 0, _id: 6 },
      { n: 12345678901, x: 0, _id: 7 },
    ],
  ],
  [
    { projection: { _id: 1 }, sort: { _id: 1 } },
    [
      { _id: 1 },
      { _id: 2 },
      { _id: 3 },
      { _id: 4 },
      { _id: 5 },
      { _id: 6 },
      { _id: 7 },
    ],
  ],
  [
    { projection: { n: true, 'o.q': 1 }, sort: { _id: 1 } },
    [
      { n: 5, o: { q: 'x' }, _id: 1 },
      { n: 3, o: {}, _id: 2 },
      { n: 5, o: {}, _id: 3 },
      { n: null, _id: 4 },
      { n: -1.5, o: [{}, {}], _id: 5 },
      { n: [1, 9], _id: 6 },
      { n: 12345678901, o: { q: 'y' }, _id: 7 },
    ],
  ],
  [
    { projection: { 't.x': 1 }, sort: { _id: 1 } },
    [
      { t: [], _id: 1 },
      { t: [], _id: 2 },
      { t: [], _id: 3 },
      { _id: 4 },
      { t: [[]], _id: 5 },
      { _id: 6 },
      { t: [], _id: 7 },
    ],
  ],
];

describe.each(TestMongo.engines())('find on %s', engine => {
  let mongo: TestMongo;
  let collection: MongoCollection<ContractDocument>;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    collection = mongo.service('find').collection('documents');
    await collection.insertMany(contractDocuments());
  });
  afterAll(() => mongo.stop());

  it.each(filters)(
    'finds by %j',
    async (filter: Filter<ContractDocument>, ids) => {
      const found = await collection.find(filter).sort({ _id: 1 }).toArray();
      expect(found.map(({ _id }) => _id)).toEqual(ids);
      expect(await collection.countDocuments(filter)).toBe(ids.length);
    },
  );

  it.each(sorts)('orders and cuts by %j', async (options, ids) => {
    const found = await collection.find({}, options).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(ids);
  });

  it.each(projections)('projects by %j', async (options, documents) => {
    expect(await collection.find({}, options).toArray()).toEqual(documents);
  });

  it.each([
    { $or: [] },
    { $and: 'x' },
    { n: { $in: 5 } },
    { n: { $gt: 2, x: 1 } },
  ])('refuses %j', async filter => {
    const broken = JSON.parse(JSON.stringify(filter));
    expect(await refusalCode(collection.find(broken).toArray())).toBe(2);
  });

  it('hands out copies', async () => {
    const [first] = await collection.find({ _id: 1 }).toArray();
    first.o.p = 'changed';
    expect(await collection.findOne({ _id: 1 })).toEqual(
      contractDocuments()[0],
    );
  });

  it('iterates in batches, by next and by for await', async () => {
    const cursor = collection.find({}, { batchSize: 2 }).sort({ _id: 1 });
    expect((await cursor.next())?._id).toBe(1);
    const rest: number[] = [];
    for await (const { _id } of cursor) rest.push(_id);
    expect(rest).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ['n', [-1.5, 1, 3, 5, 9, 12345678901, null]],
    ['o.p', [1, 5, 9, null]],
    ['l.k', [1, 2, 7]],
    ['none', []],
  ])('tells the distinct values of %s', async (field, values) => {
    const found = await collection.distinct(field);
    expect(new Set(found)).toEqual(new Set(values));
  });
});
