import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import type { ReaderQuery } from '@builder-insights/plugin-builder-insights-node';
import fc from 'fast-check';
import type { InsightDocument } from './InsightDocument';
import { ScopedInsights } from './ScopedInsights';
import { migrations } from './migrations';
import { toReadScope } from './toReadScope';

jest.setTimeout(60_000);

type Criteria = PermissionCriteria<ReaderQuery>;
type Parts = [Criteria, ...Criteria[]];

const KEYS = ['open', 'internal', 'author:a', 'team:b', 'leader:c'];

/** Criteria of any shape a policy may answer with. */
const { criteria } = fc.letrec<{ criteria: Criteria; parts: Parts }>(tie => ({
  parts: fc
    .tuple(tie('criteria'), fc.array(tie('criteria'), { maxLength: 2 }))
    .map(([first, rest]): Parts => [first, ...rest]),
  criteria: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ readers: fc.subarray(KEYS, { minLength: 1 }) }),
    tie('parts').map(anyOf => ({ anyOf })),
    tie('parts').map(allOf => ({ allOf })),
    tie('criteria').map(not => ({ not })),
  ),
}));

/** What the words of the criteria mean for one insight. */
function allows(asked: Criteria, readers: string[]): boolean {
  if ('anyOf' in asked) {
    return asked.anyOf.some(part => allows(part, readers));
  }
  if ('allOf' in asked) {
    return asked.allOf.every(part => allows(part, readers));
  }
  return 'not' in asked
    ? !allows(asked.not, readers)
    : asked.readers.some(key => readers.includes(key));
}

/** One insight for every set of keys. */
const documents = Array.from({ length: 2 ** KEYS.length }, (_, set) => ({
  id: `insight-${String(set).padStart(2, '0')}`,
  readers: KEYS.filter((_key, bit) => set & (1 << bit)),
}));

async function withDocuments(engine: TestMongoEngine) {
  const mongo = await TestMongo.create(engine);
  const service = mongo.service('builder-insights');
  await service.migrate(migrations);
  await service.collection<InsightDocument>('insights').insertMany(
    documents.map(({ id, readers }) => ({
      _id: id,
      clientId: id,
      payloadHash: id,
      revision: 1,
      state: 'submitted',
      type: 'other',
      sentiment: 'neutral',
      priority: 'medium',
      confidence: 'heard-once',
      consent: 'none',
      sensitivity: 'internal',
      source: 'api',
      createdOffline: false,
      themes: [],
      tags: [],
      productAreas: [],
      assigneeRefs: [],
      authorRef: 'user:default/a',
      teamRef: 'group:default/b',
      orgPathAtCapture: ['group:default/b'],
      orgPath: ['group:default/b'],
      capturedAt: new Date('2026-10-01T00:00:00Z'),
      receivedAt: new Date('2026-10-01T00:00:00Z'),
      readers,
      words: [],
    })),
  );
  return { mongo, service };
}

describe.each(TestMongo.engines())('toReadScope on %s', engine => {
  let database: Awaited<ReturnType<typeof withDocuments>>;
  beforeAll(async () => {
    database = await withDocuments(engine);
  });
  afterAll(() => database.mongo.stop());

  it('lets through what the criteria say, in lists, counts and one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        criteria,
        fc.constantFrom(...documents),
        async (asked, one) => {
          const scoped = ScopedInsights.create(
            database.service,
            toReadScope(asked),
          );
          const expected = documents
            .filter(({ readers }) => allows(asked, readers))
            .map(({ id }) => id)
            .reverse();
          const listed = await scoped.list({ filter: {}, limit: 100 });
          expect(listed.map(({ id }) => id)).toEqual(expected);
          const led = await scoped.list({
            filter: { author: 'user:default/a' },
            limit: 100,
          });
          expect(led.map(({ id }) => id)).toEqual(expected);
          expect(await scoped.count({})).toBe(expected.length);
          const found = await scoped.findById(one.id);
          expect(found !== undefined).toBe(expected.includes(one.id));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('toReadScope', () => {
  const open = { readers: ['open'] };
  const deep = (levels: number): Criteria =>
    levels === 0 ? open : { not: deep(levels - 1) };

  it.each<[string, object]>([
    ['allOf and anyOf', { anyOf: [open], allOf: [open] }],
    ['allOf and not', { allOf: [open], not: open }],
    ['anyOf and not', { anyOf: [{ anyOf: [open], not: open }] }],
    ['an empty anyOf', { anyOf: [] }],
    ['an empty allOf', { allOf: [] }],
    ['an empty anyOf', { not: { anyOf: [] } }],
    ['an empty allOf', { anyOf: [open, { not: { allOf: [] } }] }],
    ['more than 16 levels deep', deep(17)],
    ['more than 16 levels deep', deep(1_000)],
  ])('P7 refuses %s (%#)', (what, asked) => {
    // Not a criteria by its type: that is what is tried.
    expect(() => toReadScope(asked as Criteria)).toThrow(
      `The permission policy answered with criteria that cannot be read: ${what}`,
    );
  });

  it('reads sixteen levels', () => {
    expect(toReadScope(deep(16)).filter).toHaveProperty('$nor');
  });
});
