import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  Binary,
  Decimal128,
  type Document,
  MongoClient,
  ObjectId,
} from 'mongodb';
import { EmbeddedMongo } from './EmbeddedMongo';

describe('EmbeddedMongo', () => {
  let directory: string;
  const closers: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'embedded-test-'));
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
    await rm(directory, { recursive: true });
  });

  async function start(lockTimeoutMs = 0) {
    const mongo = await EmbeddedMongo.start({ directory, lockTimeoutMs });
    const client = await MongoClient.connect(mongo.uri, mongo.clientOptions);
    const close = async () => {
      await client.close();
      await mongo.stop();
    };
    closers.push(close);
    return { mongo, client, close };
  }

  it('has everything again after a restart', async () => {
    const whole: Document = {
      _id: new ObjectId(),
      date: new Date('2026-01-01T12:34:56.789Z'),
      bytes: new Binary(Buffer.from([0, 1, 255])),
      decimal: Decimal128.fromString('1.10'),
      text: 'é\u0000𝒳',
      numbers: [1, -0.5, 2 ** 40, 2 ** 31],
      nested: { list: [{ a: null }, []] },
      pattern: /^a.b/i,
    };
    const first = await start();
    const before = first.client.db('kept');
    await before.createCollection('things', {
      validator: {
        $jsonSchema: {
          required: ['_id'],
          properties: { n: { bsonType: 'int' } },
        },
      },
    });
    const things = before.collection<Document>('things');
    await things.createIndex({ n: 1 }, { unique: true });
    await things.insertMany([{ n: 3 }, { n: 1 }, { n: 2 }]);
    await things.updateOne({ n: 3 }, { $set: { n: 4 } });
    await things.deleteOne({ n: 1 });
    await before.collection('others').insertOne(whole);
    await first.close();
    closers.pop();

    const after = (await start()).client.db('kept');
    expect(await after.collection('others').findOne()).toEqual(whole);
    const again = after.collection<Document>('things');
    expect((await again.find().toArray()).map(({ n }) => n)).toEqual([4, 2]);
    await expect(again.insertOne({ n: 4 })).rejects.toMatchObject({
      code: 11000,
    });
    await expect(again.insertOne({ n: 'x' })).rejects.toMatchObject({
      code: 121,
    });
  });

  it('lets nobody else have its file, and waits for it to be free', async () => {
    const first = await start();
    await first.client.db('mine').collection('things').insertOne({ n: 1 });
    const second = await start();
    await expect(second.mongo.open('mine')).rejects.toThrow(
      `The embedded database file '${join(
        directory,
        'mine.sqlite',
      )}' is in use by another process; stop that one, or set mongo.uri to share a MongoDB`,
    );

    const third = await start(10_000);
    const waiting = third.client
      .db('mine')
      .collection('things')
      .countDocuments();
    await first.close();
    closers.shift();
    expect(await waiting).toBe(1);
  });

  it('opens its socket to this user alone', async () => {
    const { mongo } = await start();
    const socket = decodeURIComponent(new URL(mongo.uri).host);
    const { mode } = await stat(resolve(socket, '..'));
    expect((mode % 0o1000).toString(8)).toBe('700');
  });

  it('loses nothing that it acknowledged when it is killed while writing', async () => {
    const writer = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '__fixtures__', 'writeUntilKilled.ts'),
        directory,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const acknowledged: number[] = [];
    for await (const line of createInterface(writer.stdout)) {
      acknowledged.push(Number(line));
      if (acknowledged.length === 150) writer.kill('SIGKILL');
    }
    if (writer.exitCode === null && writer.signalCode === null) {
      await once(writer, 'exit');
    }
    expect(writer.signalCode).toBe('SIGKILL');

    const database = (await start(10_000)).client.db('crash');
    const ids = async (name: string, filter: Document = {}) =>
      (
        await database.collection<{ _id: number }>(name).find(filter).toArray()
      ).map(({ _id }) => _id);
    const last = acknowledged.length;
    expect(last).toBeGreaterThanOrEqual(150);
    expect((await ids('singles', { isPaired: true })).slice(0, last)).toEqual(
      acknowledged,
    );
    expect((await ids('left')).slice(0, last)).toEqual(acknowledged);
    expect(await ids('right')).toEqual(await ids('left'));
  });

  it('removes expired documents and keeps that too', async () => {
    const { mongo, client, close } = await start();
    const things = client
      .db('ttl')
      .collection<{ _id: number; at: Date }>('things');
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 10 });
    await things.insertMany([
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date(10_000) },
    ]);
    await mongo.removeExpired(new Date(10_000));
    expect(await things.distinct('_id')).toEqual([2]);
    await close();
    closers.pop();
    const again = (await start()).client.db('ttl').collection('things');
    expect(await again.distinct('_id')).toEqual([2]);
  });
});
