import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { MongoClient } from 'mongodb';
import { DefaultMongoService } from '../../packages/backend-mongo/src/connection/DefaultMongoService';
import { EmbeddedMongo } from '../../packages/backend-mongo/src/embedded/EmbeddedMongo';
import { MongoOrgIntake } from '../../plugins/access-node/src/org/MongoOrgIntake';
import { SnapshotOrgDirectory } from '../../plugins/access-node/src/org/SnapshotOrgDirectory';
import { OrgPublisher } from '../../plugins/catalog-backend-module-builder-org/src/service/OrgPublisher';
import { OrgReader } from '../../plugins/catalog-backend-module-builder-org/src/service/OrgReader';
import { ExampleSource } from './ExampleSource';

const LOOKUPS = 20_000;
const MB = 1024 * 1024;

const logger: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => logger,
};

/** Takes an organisation in three times (new, the same, 1 % changed) and writes a row of figures for each. */
async function measure(people: number, uri: string | undefined) {
  const embedded = uri
    ? undefined
    : await EmbeddedMongo.start({ directory: ':memory:' });
  const client = await MongoClient.connect(
    uri ?? embedded?.uri ?? '',
    embedded?.clientOptions,
  );
  const name = `bench-org-${people}-${process.pid}`;
  try {
    const database = DefaultMongoService.create({ client, name });
    await takeIn(database, people);
  } finally {
    await client.db(name).dropDatabase();
    await client.close();
    await embedded?.stop();
  }
}

async function takeIn(database: DefaultMongoService, people: number) {
  const intake = await MongoOrgIntake.create({
    database,
    identities: { revoke: async () => {} },
  });
  const connector = new ExampleSource(people);
  const publisher = OrgPublisher.create({ intake, logger, connector: 'bench' });
  let sent = 0;
  const connection: EntityProviderConnection = {
    async applyMutation(mutation) {
      sent += mutation.type === 'delta' ? mutation.added.length : 0;
    },
    async refresh() {},
  };
  await publisher.connect(connection);
  const reader = OrgReader.create({
    ...{ connector, intake, logger },
    auditor: {
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    },
    guard: { maxRemovedShare: 0.1, windowMs: 86_400_000, minRemoved: 3 },
    keepRecords: 0,
    privilegedUserRefs: async () => ['user:default/p-u1'],
  });
  for (const [reading, changedEvery] of [
    ['first', Infinity],
    ['the same', Infinity],
    ['1 % changed', 100],
  ] as const) {
    connector.changedEvery = changedEvery;
    sent = 0;
    const heap = watchHeap();
    const startedAt = performance.now();
    await reader.read(new AbortController().signal);
    const takenAt = performance.now();
    await publisher.publish();
    const publishedAt = performance.now();
    const { before, highest } = heap.stop();
    const seconds = (ms: number) => (ms / 1000).toFixed(2);
    const row = [
      ...[people, reading, seconds(takenAt - startedAt)],
      ...[seconds(publishedAt - takenAt), sent, before, highest],
    ];
    process.stdout.write(`| ${row.join(' | ')} |\n`);
  }
  await measureLookup(await SnapshotOrgDirectory.create(database));
}

async function measureLookup(org: SnapshotOrgDirectory) {
  const tree = await org.tree();
  const refs = tree.groups().map(({ ref }) => ref);
  const deepest = refs.reduce((a, b) =>
    tree.pathOf(a).length >= tree.pathOf(b).length ? a : b,
  );
  const time = async (look: (at: number) => unknown, times: number) => {
    const startedAt = performance.now();
    for (let at = 0; at < times; at++) {
      await look(at);
    }
    return (((performance.now() - startedAt) / times) * 1000).toFixed(1);
  };
  const within = await time(
    at => tree.isWithin(refs[at % refs.length], refs[0]),
    LOOKUPS,
  );
  const below = await time(() => tree.descendantsOf(refs[0]), 200);
  const fresh = await time(async () => (await org.tree()).pathOf(deepest), 500);
  process.stderr.write(
    `${
      tree.pathOf(deepest).length
    } levels; microseconds: is a group below another ${within}, all ${
      refs.length
    } groups below the root ${below}, which snapshot is in force and the path up ${fresh}\n`,
  );
}

function watchHeap() {
  global.gc?.();
  const before = Math.round(process.memoryUsage().heapUsed / MB);
  let highest = before;
  const timer = setInterval(() => {
    global.gc?.();
    highest = Math.max(
      highest,
      Math.round(process.memoryUsage().heapUsed / MB),
    );
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      return { before, highest };
    },
  };
}

const [people, uri] = process.argv.slice(2);
measure(Number(people), uri).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
