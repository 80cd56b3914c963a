import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendFeatureLoader,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  mongoConnectionServiceRef,
  type MongoConnection,
} from '@builder-insights/backend-mongo';
import { MongoClient } from 'mongodb';
import { aRecord } from './__testUtils__/aRecord';
import { StoreSwitch } from './__testUtils__/StoreSwitch';
import type { AuditTrail } from './AuditTrail';
import { auditTrailServiceRef } from './auditTrailServiceRef';

jest.setTimeout(60_000);

const command = resolve(__dirname, '../bin/audit-verify.cjs');

/** A portal on the embedded database that has its audit trail in another. */
async function startPortal(data: JsonObject) {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockImplementation(() => logger);
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data }));
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootHttpRouter,
      deps: {},
      factory: () => ({ use: () => {} }),
    }),
  );
  let found: { trail: AuditTrail; portal: MongoConnection } | undefined;
  backend.add(
    createBackendFeatureLoader({
      deps: { trail: auditTrailServiceRef, portal: mongoConnectionServiceRef },
      async loader(services) {
        found = services;
        return [];
      },
    }),
  );
  try {
    await backend.start();
  } catch (error) {
    await backend.stop();
    throw error;
  }
  if (!found) {
    throw new Error('The backend has not started');
  }
  return { backend, ...found };
}

const { MONGODB_TEST_URI } = process.env;
// What is named by a connection string is a MongoDB; without one there is nothing to keep a trail in apart.
const onMongo = MONGODB_TEST_URI ? describe : describe.skip;

let directory: string;
let embedded: JsonObject;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'audit-store-'));
  embedded = { directory: join(directory, 'mongo') };
});
afterEach(() => rm(directory, { recursive: true }));

onMongo('an audit trail in a database of its own', () => {
  it('waits for it from the start and whenever it is away, while the rest goes on', async () => {
    const store = await StoreSwitch.create(String(MONGODB_TEST_URI));
    const databasePrefix = `own-${randomBytes(4).toString('hex')}`;
    const data = {
      mongo: { embedded },
      audit: {
        buffer: { directory: join(directory, 'buffer') },
        mongo: {
          uri: store.uri,
          databasePrefix,
          serverSelectionTimeout: { seconds: 2 },
        },
      },
    };
    const { backend, portal, trail } = await startPortal(data);
    const away = /The store of the audit trail does not/;
    const seen = async () =>
      (await trail.query({}, { limit: 9 })).items.map(({ action }) => action);

    await trail.record(aRecord({ action: 'first' }));
    await expect(
      trail.record(aRecord({ action: 'refused' }), { durable: true }),
    ).rejects.toThrow(away);
    await expect(seen()).rejects.toThrow(away);
    const notes = (await portal.forPlugin('garden')).collection('notes');
    await notes.insertOne({ text: 'Written meanwhile' });
    expect(await notes.countDocuments({})).toBe(1);
    expect(trail.buffered()).toBe(1);

    await store.turnOn();
    expect(await seen()).toEqual(['first']);
    await trail.record(aRecord({ action: 'second' }), { durable: true });

    await store.turnOff();
    await expect(
      trail.record(aRecord({ action: 'refused' }), { durable: true }),
    ).rejects.toThrow(away);
    await trail.record(aRecord({ action: 'third' }));
    await expect(trail.verify()).rejects.toThrow();

    await store.turnOn();
    expect((await seen()).sort()).toEqual(['first', 'second', 'third']);
    expect(trail.buffered()).toBe(0);
    expect(await trail.verify()).toMatchObject({
      state: 'intact',
      events: 3,
    });

    // The portal has its own database open, and the command needs only the trail's.
    const config = join(directory, 'app-config.json');
    await writeFile(config, JSON.stringify(data));
    const verified = await new Promise<string>(done =>
      execFile(
        process.execPath,
        [command, '--config', config],
        (_, stdout, stderr) => done(stdout + stderr),
      ),
    );
    expect(verified).toContain('The audit trail is intact: 3 events');

    await backend.stop();
    const client = await MongoClient.connect(store.uri);
    await client.db(`${databasePrefix}-audit`).dropDatabase();
    await client.close();
    await store.turnOff();
  });
});

describe('the configuration of a database of its own', () => {
  it('does not start with what is no connection string, and does not repeat it', async () => {
    const error = await startPortal({
      mongo: { embedded },
      audit: { mongo: { uri: 'https://me:hidden@example.org/' } },
    }).catch(e => e);
    expect(error.message).toContain(
      'audit.mongo.uri is not a MongoDB connection string',
    );
    expect(error.message).not.toContain('hidden');
  });
});
