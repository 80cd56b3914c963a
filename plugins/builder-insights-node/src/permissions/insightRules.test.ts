import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { readerKeysOf } from '@builder-insights/plugin-builder-insights-common';
import fc from 'fast-check';
import type { ReadableInsight, ReaderQuery } from './insightResourceRef';
import { insightRules } from './insightRules';

const USERS = ['user:default/ann', 'user:default/bo', 'user:default/cy'];
const GROUPS = [
  'group:default/all',
  'group:default/emea',
  'group:default/south',
];
const AREAS = ['component:default/search', 'component:default/charts'];

const facts = fc.record({
  sensitivity: fc.constantFrom('open', 'internal', 'restricted'),
  authorRef: fc.constantFrom(...USERS),
  teamRef: fc.constantFrom(...GROUPS),
  orgPath: fc.subarray(GROUPS),
  productAreas: fc.subarray(AREAS),
  assigneeRefs: fc.subarray(USERS),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

const some = (values: string[]) => fc.subarray(values, { minLength: 1 });

const isClosed = ({ sensitivity }: Facts) => sensitivity !== 'open';
const isInternal = ({ sensitivity }: Facts) => sensitivity === 'internal';

/** A rule with its parameters, beside what it must allow in plain words. */
function given<TParams>(
  rule: {
    apply(insight: ReadableInsight, params: TParams): boolean;
    toQuery(params: TParams): PermissionCriteria<ReaderQuery>;
  },
  params: TParams,
  allows: (insight: Facts) => boolean,
) {
  const query = rule.toQuery(params);
  return {
    allows,
    applies: (readers: string[]) => rule.apply({ readers }, params),
    finds: (readers: string[]) =>
      'readers' in query && query.readers.some(key => readers.includes(key)),
  };
}

const rules = fc.oneof(
  fc
    .constantFrom('open' as const, 'internal' as const)
    .map(sensitivity =>
      given(
        insightRules.hasSensitivity,
        { sensitivity },
        insight => insight.sensitivity === sensitivity,
      ),
    ),
  fc
    .constantFrom(...USERS)
    .map(userRef =>
      given(
        insightRules.isAuthor,
        { userRef },
        insight => insight.authorRef === userRef,
      ),
    ),
  fc
    .constantFrom(...USERS)
    .map(userRef =>
      given(
        insightRules.isAssignee,
        { userRef },
        insight => isClosed(insight) && insight.assigneeRefs.includes(userRef),
      ),
    ),
  some(GROUPS).map(groups =>
    given(
      insightRules.capturedByTeam,
      { groups },
      insight => isInternal(insight) && groups.includes(insight.teamRef),
    ),
  ),
  some(GROUPS).map(groups =>
    given(
      insightRules.capturedBelow,
      { groups },
      insight =>
        isClosed(insight) && insight.orgPath.some(ref => groups.includes(ref)),
    ),
  ),
  some(AREAS).map(productAreas =>
    given(
      insightRules.inProductArea,
      { productAreas },
      insight =>
        isInternal(insight) &&
        insight.productAreas.some(ref => productAreas.includes(ref)),
    ),
  ),
);

describe('insightRules', () => {
  it('allow what they say, and their queries find exactly the same', () => {
    fc.assert(
      fc.property(rules, facts, (rule, insight) => {
        const readers = readerKeysOf(insight);
        const allowed = rule.allows(insight);
        expect(rule.applies(readers)).toBe(allowed);
        expect(rule.finds(readers)).toBe(allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['hasSensitivity', { sensitivity: 'restricted' }],
    ['hasSensitivity', {}],
    ['isAuthor', { userRef: { $ne: null } }],
    ['isAuthor', { userRef: 'group:default/all' }],
    ['isAssignee', { userRef: ['user:default/ann'] }],
    ['capturedByTeam', { groups: [] }],
    ['capturedByTeam', { groups: ['user:default/ann'] }],
    ['capturedBelow', { groups: 'group:default/all' }],
    ['capturedBelow', { groups: [{ $ne: null }] }],
    ['inProductArea', { productAreas: [] }],
  ] as const)('%s refuses the parameters %j', async (name, params) => {
    const { paramsSchema } = insightRules[name];
    const parsed = await paramsSchema?.['~standard'].validate(params);
    expect(parsed?.issues).toHaveLength(1);
  });
});
