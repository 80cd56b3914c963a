import type { QueryPlan } from '@builder-insights/backend-mongo/testUtils';

/** Holds a plan against what every list and report must be: led by an index. */
export function assertReadByIndex({ stages, totalDocsExamined }: QueryPlan) {
  expect(stages).not.toContain('COLLSCAN');
  // What can match nothing is not looked for at all.
  expect(totalDocsExamined === 0 || stages.includes('IXSCAN')).toBe(true);
}
