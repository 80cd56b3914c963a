import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import type { Document } from 'mongodb';
import { mongoServiceRef } from '../mongoServiceRef';
import { TestMongo } from './TestMongo';

describe.each(TestMongo.engines())('TestMongo on %s', engine => {
  it('gives the plugins of a test backend a database each', async () => {
    const mongo = await TestMongo.create(engine);
    const plugins = ['one', 'two'].map(pluginId =>
      createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: {
              mongo: mongoServiceRef,
              plugin: coreServices.pluginMetadata,
            },
            async init({ mongo: service, plugin }) {
              const things = service.collection<Document>('things');
              await things.insertOne({ by: plugin.getId() });
            },
          });
        },
      }),
    );
    const backend = await startTestBackend({
      features: [...plugins, mongo.factory()],
    });
    for (const id of ['one', 'two']) {
      const things = mongo.service(id).collection('things');
      expect(await things.distinct('by')).toEqual([id]);
    }
    await backend.stop();
    expect(
      await mongo.service('one').collection('things').countDocuments(),
    ).toBe(1);
    await mongo.stop();
  });

  it('keeps apart what two of them hold', async () => {
    const [a, b] = [
      await TestMongo.create(engine),
      await TestMongo.create(engine),
    ];
    await a.service('same').collection('things').insertOne({});
    expect(await b.service('same').collection('things').countDocuments()).toBe(
      0,
    );
    await a.stop();
    await b.stop();
  });

  it('records the commands of the stores', async () => {
    const mongo = await TestMongo.create(engine);
    const service = mongo.service('plugin');
    const things = service.collection<Document>('things');
    await service.withTransaction(session =>
      things.insertOne({ n: 1 }, { session }),
    );
    await things.findOne({ n: 1 });
    expect(
      mongo.operations().map(({ name, collection }) => [name, collection]),
    ).toEqual([
      ['insert', 'things'],
      ['commitTransaction', undefined],
      ['find', 'things'],
    ]);
    expect(mongo.operations()[2].command).toMatchObject({ filter: { n: 1 } });
    mongo.clearOperations();
    expect(mongo.operations()).toEqual([]);
    await mongo.stop();
  });
});

const onMongo = TestMongo.engines().includes('mongodb')
  ? describe
  : describe.skip;

onMongo('TestMongo.explain', () => {
  it('tells the plan of a recorded read', async () => {
    const mongo = await TestMongo.create('mongodb');
    const service = mongo.service('plugin');
    const indexes = [{ name: 'n', key: { n: 1 } } as const];
    const things = service.collection<Document>('things');
    await things.insertMany(
      Array.from({ length: 500 }, (_, n) => ({ n, m: n % 2 })),
    );
    await service.migrate([
      { id: '1', collections: [{ name: 'things', indexes }] },
    ]);
    mongo.clearOperations();
    await things.find({ n: 250 }).toArray();
    await things.find({ m: 1 }, { batchSize: 500 }).toArray();
    await things.aggregate([{ $match: { n: { $gte: 490 } } }]).toArray();
    const [byIndex, byScan, aggregate] = await Promise.all(
      mongo.operations().map(operation => mongo.explain(operation)),
    );
    expect(byIndex.stages).toContain('IXSCAN');
    expect(byIndex.stages).not.toContain('COLLSCAN');
    expect(byIndex.totalDocsExamined).toBe(1);
    expect(byScan.stages).toContain('COLLSCAN');
    expect(byScan.totalDocsExamined).toBe(500);
    expect(aggregate.stages).toContain('IXSCAN');
    await mongo.stop();
  });
});

it('has no plans for the embedded database', async () => {
  const mongo = await TestMongo.create('embedded');
  await mongo.service('plugin').collection('things').findOne({});
  await expect(mongo.explain(mongo.operations()[0])).rejects.toThrow(
    'The embedded database has no query plans',
  );
  await mongo.stop();
});
