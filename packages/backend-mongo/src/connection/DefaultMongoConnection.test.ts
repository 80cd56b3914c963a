import { once } from 'node:events';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { mongoRootHealthServiceFactory } from '../mongoRootHealthServiceFactory';
import type { MongoService } from '../MongoService';
import { mongoServiceRef } from '../mongoServiceRef';

/** A plugin whose `GET /count` answers with the number of documents once `gate` is open. */
function countingPlugin(options: {
  gate: Promise<void>;
  onRequest?: () => void;
  onMongo?: (mongo: MongoService) => void;
}) {
  return createBackendPlugin({
    pluginId: 'counting',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter, mongo: mongoServiceRef },
        async init({ http, mongo }) {
          options.onMongo?.(mongo);
          await mongo.collection('things').insertOne({ n: 1 });
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          http.use(async (_request, response) => {
            options.onRequest?.();
            await options.gate;
            const count = await mongo.collection('things').countDocuments();
            response.json({ count });
          });
        },
      });
    },
  });
}

function config(mongo: object) {
  return mockServices.rootConfig.factory({ data: { mongo } });
}

async function fetchJson(
  url: string,
): Promise<{ status: number; body: unknown }> {
  const [response] = await once(get(url, { agent: false }), 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    body: JSON.parse(Buffer.concat(chunks).toString()),
  };
}

function createSignal() {
  let give = () => {};
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { given, give: () => give() };
}

const embedded = { embedded: { directory: ':memory:' } };

describe('the Mongo connection of a backend', () => {
  it('closes after the last request that is in flight', async () => {
    const gate = createSignal();
    const arrived = createSignal();
    let mongo: MongoService | undefined;
    const backend = await startTestBackend({
      features: [
        countingPlugin({
          gate: gate.given,
          onRequest: arrived.give,
          onMongo: service => {
            mongo = service;
          },
        }),
        mongoRootHealthServiceFactory,
        config(embedded),
      ],
    });
    const origin = `http://localhost:${backend.server.port()}`;
    expect(await fetchJson(`${origin}/.backstage/health/v1/readiness`)).toEqual(
      { status: 200, body: { status: 'ok' } },
    );

    const answer = fetchJson(`${origin}/api/counting/count`);
    await arrived.given;
    const stopped = backend.stop();
    await expect(fetchJson(`${origin}/`)).rejects.toThrow('ECONNREFUSED');
    gate.give();
    expect(await answer).toEqual({ status: 200, body: { count: 1 } });
    await stopped;
    await expect(
      mongo?.collection('things').countDocuments(),
    ).rejects.toMatchObject({ name: 'MongoNotConnectedError' });
  });

  it.each([
    [
      'an address where nothing listens',
      'mongodb://me:hidden@127.0.0.1:1/',
      /Cannot use the MongoDB at 127\.0\.0\.1:1 that mongo\.uri \(MONGODB_URI\) names: .*; start it or correct/,
    ],
    [
      'something else than a connection string',
      'https://me:hidden@example.org/',
      /mongo\.uri \(MONGODB_URI\) is not a MongoDB connection string: .*; write it as mongodb:/,
    ],
    [
      'an unknown option',
      'mongodb://me:hidden@127.0.0.1/?colour=blue',
      /is not a MongoDB connection string: .*colour/,
    ],
  ])('refuses to start with %s', async (_what, uri, message) => {
    const start = startTestBackend({
      features: [
        countingPlugin({ gate: Promise.resolve() }),
        mongoRootHealthServiceFactory,
        config({ uri, serverSelectionTimeout: { milliseconds: 100 } }),
      ],
    });
    const error = await start.then(
      () => new Error('It started'),
      (reason: unknown) => reason,
    );
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('\n');
    expect(String(error)).not.toContain('hidden');
  });

  it('says so when what answers is not MongoDB', async () => {
    const server = createServer(socket => socket.end('HTTP/1.1 400\r\n\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(
      startTestBackend({
        features: [
          countingPlugin({ gate: Promise.resolve() }),
          config({
            uri: `mongodb://127.0.0.1:${port}/`,
            serverSelectionTimeout: { milliseconds: 200 },
          }),
        ],
      }),
    ).rejects.toThrow(`Cannot use the MongoDB at 127.0.0.1:${port}`);
    server.close();
  });

  it('needs a MongoDB in production, and a prefix that can be a name', async () => {
    const plugin = countingPlugin({ gate: Promise.resolve() });
    const production = jest.replaceProperty(
      process.env,
      'NODE_ENV',
      'production',
    );
    await expect(
      startTestBackend({ features: [plugin, config(embedded)] }),
    ).rejects.toThrow('set MONGODB_URI to your MongoDB');
    production.restore();
    await expect(
      startTestBackend({
        features: [plugin, config({ ...embedded, databasePrefix: 'a/b' })],
      }),
    ).rejects.toThrow("mongo.databasePrefix is 'a/b'");
  });
});
