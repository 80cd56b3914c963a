import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import {
  readerKeysOf,
  SENSITIVITIES,
  type ReadableFacts,
} from '@builder-insights/plugin-builder-insights-common';
import {
  insightRules,
  type ReadableInsight,
  type ReaderQuery,
} from '@builder-insights/plugin-builder-insights-node';
import fc from 'fast-check';
import type { InsightDocument } from './InsightDocument';
import { migrations } from './migrations';
import { ScopedInsights } from './ScopedInsights';
import { toReadScope } from './toReadScope';

jest.setTimeout(60_000);

const USERS = ['ann', 'bo', 'cy'].map(name => `user:default/${name}`);
const GROUPS = ['all', 'emea', 'south'].map(name => `group:default/${name}`);
const AREAS = ['search', 'charts'].map(name => `component:default/${name}`);

const facts: fc.Arbitrary<ReadableFacts> = fc.record({
  sensitivity: fc.constantFrom(...SENSITIVITIES),
  authorRef: fc.constantFrom(...USERS),
  teamRef: fc.constantFrom(...GROUPS),
  orgPath: fc.subarray(GROUPS),
  productAreas: fc.subarray(AREAS),
  assigneeRefs: fc.subarray(USERS),
});

/** A rule with parameters: whether it allows one insight, and what it asks of the database. */
interface Bound {
  allows: (insight: ReadableInsight) => boolean;
  criteria: PermissionCriteria<ReaderQuery>;
}

function bind<T>(
  rule: {
    apply(insight: ReadableInsight, params: T): boolean;
    toQuery(params: T): PermissionCriteria<ReaderQuery>;
  },
  params: fc.Arbitrary<T>,
): fc.Arbitrary<Bound> {
  return params.map(given => ({
    allows: insight => rule.apply(insight, given),
    criteria: rule.toQuery(given),
  }));
}

const userRef = fc.record({ userRef: fc.constantFrom(...USERS) });
const some = (refs: string[]) => fc.subarray(refs, { minLength: 1 });
const groups = fc.record({ groups: some(GROUPS) });

const rules: Record<keyof typeof insightRules, fc.Arbitrary<Bound>> = {
  hasSensitivity: bind(
    insightRules.hasSensitivity,
    fc.record({ sensitivity: fc.constantFrom('open', 'internal') }),
  ),
  isAuthor: bind(insightRules.isAuthor, userRef),
  isAssignee: bind(insightRules.isAssignee, userRef),
  capturedByTeam: bind(insightRules.capturedByTeam, groups),
  capturedBelow: bind(insightRules.capturedBelow, groups),
  inProductArea: bind(
    insightRules.inProductArea,
    fc.record({ productAreas: some(AREAS) }),
  ),
};

const anyRule = fc.oneof(...Object.values(rules));
const several = fc.array(anyRule, { minLength: 1, maxLength: 3 });
type Parts = [
  PermissionCriteria<ReaderQuery>,
  ...PermissionCriteria<ReaderQuery>[],
];
const partsOf = (bound: Bound[]) =>
  bound.map(({ criteria }) => criteria) as Parts;

/** Rules the way a policy puts them together. */
const combined = fc.oneof(
  several.map(bound => ({
    allows: (insight: ReadableInsight) =>
      bound.some(({ allows }) => allows(insight)),
    criteria: { anyOf: partsOf(bound) },
  })),
  several.map(bound => ({
    allows: (insight: ReadableInsight) =>
      bound.every(({ allows }) => allows(insight)),
    criteria: { allOf: partsOf(bound) },
  })),
  anyRule.map(({ allows, criteria }) => ({
    allows: (insight: ReadableInsight) => !allows(insight),
    criteria: { not: criteria },
  })),
);

const insights = fc
  .sample(facts, { numRuns: 90, seed: 20261201 })
  .map((fact, index) => ({
    id: `insight-${String(index).padStart(3, '0')}`,
    fact,
    readers: readerKeysOf(fact),
  }));

async function withInsights(engine: TestMongoEngine) {
  const mongo = await TestMongo.create(engine);
  const service = mongo.service('builder-insights');
  await service.migrate(migrations);
  await service.collection<InsightDocument>('insights').insertMany(
    insights.map(({ id, fact, readers }) => ({
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
      source: 'api',
      createdOffline: false,
      themes: [],
      tags: [],
      ...fact,
      productAreas: [...fact.productAreas],
      assigneeRefs: [...fact.assigneeRefs],
      orgPath: [...fact.orgPath],
      orgPathAtCapture: [...fact.orgPath],
      capturedAt: new Date('2026-10-01T00:00:00Z'),
      receivedAt: new Date('2026-10-01T00:00:00Z'),
      readers,
      words: [],
    })),
  );
  return { mongo, service };
}

describe.each(TestMongo.engines())('insightRules on %s', engine => {
  let database: Awaited<ReturnType<typeof withInsights>>;
  beforeAll(async () => {
    database = await withInsights(engine);
  });
  afterAll(() => database.mongo.stop());

  it.each([
    ...Object.entries(rules),
    ['all of them together', combined],
  ] as const)(
    '%s finds in the database exactly what it allows one by one',
    async (_, arbitrary) => {
      await fc.assert(
        fc.asyncProperty(
          arbitrary as fc.Arbitrary<Bound>,
          async ({ allows, criteria }) => {
            const scoped = ScopedInsights.create(
              database.service,
              toReadScope(criteria),
            );
            const expected = insights
              .filter(insight => allows(insight))
              .map(({ id }) => id)
              .reverse();
            const listed = await scoped.list({ filter: {}, limit: 100 });
            expect(listed.map(({ id }) => id)).toEqual(expected);
            expect(await scoped.count({})).toBe(expected.length);
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
