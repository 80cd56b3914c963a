import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Document } from 'mongodb';
import { aRecord } from '../__testUtils__/aRecord';
import { recordActs } from '../__testUtils__/recordActs';
import { Tampering } from '../__testUtils__/Tampering';
import { TestTrail } from '../__testUtils__/TestTrail';
import { hashOf } from '../domain/seal';
import { parseAnchor } from './anchorLine';
import { AuditVerifier } from './AuditVerifier';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const retentionMs = { routine: 90 * DAY_MS, security: 400 * DAY_MS };

describe.each(TestMongo.engines())('AuditVerifier on %s', engine => {
  let mongo: TestMongo;
  let databases = 0;
  const nextDatabase = () => {
    databases += 1;
    return mongo.service(`verify${databases}`);
  };
  const verify = (service: ReturnType<typeof nextDatabase>) =>
    AuditVerifier.create({
      mongo: service,
      retentionMs,
      now: () => new Date('2026-11-21T00:00:00.000Z'),
    });
  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  /** A trail with three edits, one read and one act without an end, whose process has ended. */
  async function aTrail() {
    const service = nextDatabase();
    const test = await TestTrail.start(service);
    await recordActs(test, ['edit', 'read', 'edit', 'endless', 'edit']);
    await test.trail.anchor();
    const anchors = test
      .logged()
      .map(parseAnchor)
      .filter(anchor => anchor !== undefined)
      .map(anchor => ({ ...anchor, source: 'the log' }));
    return { service, test, anchors, tampering: Tampering.create(service) };
  }

  it('I6 finds a cut-off end and a restored backup by the anchors in the log, even if all else was made to fit', async () => {
    const { service, test, anchors, tampering } = await aTrail();
    const [{ stream }] = (await tampering.read('entries')).filter(
      ({ retention }) => retention === 'security',
    );
    const restore = await tampering.backUp();
    await test.trail.record(aRecord(), { durable: true });
    await test.trail.anchor();
    const later = test.logged().map(parseAnchor).at(-1);
    expect(later).toMatchObject({ stream, sequence: 5 });
    await restore();

    expect((await verify(service).verify(anchors)).state).toBe('intact');
    const status = await verify(service).verify([
      { ...later!, source: 'the log' },
    ]);
    expect(status.findings).toEqual([
      `Stream ${stream} ends with entry 4, but the log had reached 5: its end was cut off, or an older copy was restored.`,
    ]);
    // The process that is still running remembers, says so, and goes on in a new stream.
    expect((await test.trail.verify()).state).toBe('broken');
    await test.trail.record(aRecord(), { durable: true });
    expect(test.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(`'${stream}' is not where this process left it`),
    );
    expect((await test.trail.query({}, { limit: 100 })).items).toHaveLength(6);
    await test.stop();
  });

  it('I6 finds a database that was emptied, or rewritten from its beginning, by the anchors in the log', async () => {
    const { service, test, anchors, tampering } = await aTrail();
    await test.stop();
    const restore = await tampering.backUp();
    for (const name of [
      'anchors',
      'entries',
      'registry',
      'open_intents',
    ] as const) {
      await tampering.replaceAll(name, []);
    }
    const streams = await tampering.read('streams');
    await tampering.replaceAll(
      'streams',
      streams
        .filter(({ _id }) => _id === 'registry')
        .map(({ _id }) => ({
          _id,
          head: { sequence: 0, hash: '0'.repeat(64) },
        })),
    );
    expect((await verify(service).verify()).state).toBe('empty');
    expect((await verify(service).verify(anchors)).state).toBe('broken');
    await restore();

    const [first, ...rest] = (await tampering.read('entries')).filter(
      ({ retention }) => retention === 'security',
    );
    const rewritten = [first];
    rewritten[0] = { ...first, action: 'nothing', hash: '' };
    rewritten[0].hash = hashOf(rewritten[0]);
    for (const entry of rest) {
      const next = { ...entry, previousHash: rewritten.at(-1)?.hash, hash: '' };
      rewritten.push({ ...next, hash: hashOf(next) });
    }
    const others = (await tampering.read('entries')).filter(
      ({ stream }) => stream !== first.stream,
    );
    await tampering.replaceAll('entries', [...others, ...rewritten]);
    await tampering.replaceAll(
      'streams',
      streams.map(stream =>
        stream._id === first.stream
          ? {
              ...stream,
              head: {
                sequence: stream.head.sequence,
                hash: rewritten.at(-1)?.hash,
              },
            }
          : stream,
      ),
    );
    await tampering.replaceAll('open_intents', [
      { ...rewritten[2], _id: rewritten[2].id },
    ]);
    expect((await verify(service).verify()).findings).toEqual([
      expect.stringContaining('recorded: it was rewritten'),
    ]);
    await service.collection('anchors').deleteMany({});
    expect((await verify(service).verify()).state).toBe('intact');
    expect((await verify(service).verify(anchors)).findings).toEqual([
      `Stream ${first.stream} has another entry 4 than the log recorded: it was rewritten.`,
    ]);
  });

  it('I6 finds a stream that was removed, with or without its head, and one that the registry does not know', async () => {
    const { service, test, tampering } = await aTrail();
    await test.stop();
    const restore = await tampering.backUp();
    const entries = await tampering.read('entries');
    const streams = await tampering.read('streams');
    const registry = await tampering.read('registry');
    const { stream } = entries[0];
    const without = (documents: Document[], key: string) =>
      documents.filter(document => document[key] !== stream);
    const findings = async () => (await verify(service).verify()).findings;

    await tampering.replaceAll('entries', without(entries, 'stream'));
    expect(await findings()).toContainEqual(
      expect.stringContaining(`Stream ${stream} ends with entry 0`),
    );
    await tampering.replaceAll('streams', without(streams, '_id'));
    expect(await findings()).toContainEqual(
      `Stream ${stream} has lost its head.`,
    );
    await tampering.replaceAll('registry', without(registry, 'about'));
    expect((await verify(service).verify()).state).toBe('broken');
    await restore();

    await tampering.replaceAll(
      'streams',
      streams.filter(({ _id }) => _id !== 'registry'),
    );
    expect(await findings()).toContainEqual(
      'The registry of streams has lost its head.',
    );
    await restore();

    await service
      .collection('entries')
      .insertOne({ ...entries[0], _id: 'forged' as never, stream: 'forged' });
    expect(await findings()).toEqual([
      'Stream forged is not in the registry of streams: it was taken out, or an older copy was restored.',
    ]);
  });

  it('I6 finds two entries in one place when the index that prevents them was dropped', async () => {
    const { test, tampering } = await aTrail();
    await test.stop();
    const unindexed = nextDatabase();
    const copy = Tampering.create(unindexed);
    for (const name of ['registry', 'streams', 'open_intents'] as const) {
      await copy.replaceAll(name, await tampering.read(name));
    }
    const entries = await tampering.read('entries');
    await copy.replaceAll('entries', entries);
    expect((await verify(unindexed).verify()).state).toBe('intact');
    const [first] = entries;
    const twin = { ...first, _id: 'twin', action: 'nothing' };
    await copy.replaceAll('entries', [
      ...entries,
      { ...twin, hash: hashOf(twin) },
    ]);
    expect((await verify(unindexed).verify()).findings).toContain(
      `Stream ${first.stream} has two entries with sequence ${first.sequence}.`,
    );
  });

  it('I6 finds an act without an end that was taken out of the list of such acts, or changed there', async () => {
    const { service, test, tampering } = await aTrail();
    await test.stop();
    const [intent] = await tampering.read('open_intents');
    const state = async (intents: Document[]) => {
      await tampering.replaceAll('open_intents', intents);
      return (await verify(service).verify()).state;
    };
    expect(await state([intent])).toBe('intact');
    expect(await state([])).toBe('broken');
    expect(await state([{ ...intent, action: 'nothing' }])).toBe('broken');
    const forged = { ...intent, _id: 'forged', id: 'forged', sequence: 99 };
    expect(await state([intent, forged])).toBe('broken');
  });

  it('I6 says when the clock went back, and does not take it for a broken chain', async () => {
    const { service, test } = await aTrail();
    test.clock.now = new Date('2026-11-19T09:00:00.000Z');
    await test.trail.record(aRecord(), { durable: true });
    await test.stop();
    const status = await verify(service).verify();
    expect(status.state).toBe('intact');
    expect(status.findings).toEqual([
      expect.stringMatching(
        /^The clock went back at entry 5 of stream security-\S+: from 2026-11-20T10:00:00.000Z to 2026-11-19T09:00:00.000Z\.$/,
      ),
    ]);
  });

  it('I6 finds a deletion that is dressed up as a pruning', async () => {
    const { service, test, anchors, tampering } = await aTrail();
    await test.stop();
    const entries = await tampering.read('entries');
    const [first, second] = entries.filter(
      ({ retention }) => retention === 'security',
    );
    const forge = async (prunedAt: Date, keptMs: number) => {
      const registry = await tampering.read('registry');
      const streams = await tampering.read('streams');
      const last = registry.at(-1);
      const forged = {
        kind: 'stream-pruned',
        about: first.stream,
        keptMs,
        upTo: { sequence: 2, hash: second.hash },
        events: 2,
        stream: 'registry',
        sequence: last?.sequence + 1,
        previousHash: last?.hash,
        sealedAt: prunedAt,
      };
      const hash = hashOf(forged);
      const head = { sequence: forged.sequence, hash };
      await tampering.replaceAll('registry', [
        ...registry,
        { ...forged, hash },
      ]);
      await tampering.replaceAll(
        'streams',
        streams.map(stream =>
          stream._id === 'registry' ? { ...stream, head } : stream,
        ),
      );
      await tampering.replaceAll(
        'entries',
        entries.filter(
          entry => entry.stream !== first.stream || entry.sequence > 2,
        ),
      );
    };
    const restore = await tampering.backUp();
    await forge(new Date('2026-11-20T12:00:00.000Z'), 400 * DAY_MS);
    expect((await verify(service).verify(anchors)).findings).toEqual([
      expect.stringContaining('it was younger than its retention'),
    ]);
    await restore();
    await forge(new Date('2026-11-23T12:00:00.000Z'), 2 * DAY_MS);
    expect((await verify(service).verify()).findings).toEqual([
      `Events of stream ${first.stream} were kept for 2 days before they were pruned; today's retention is 400 days.`,
    ]);
  });
});
