import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { aGate } from './aGate';

/** The published scorecard `basics` with two gates. */
export function aRuleSet(overrides: Partial<RuleSet> = {}): RuleSet {
  return {
    id: 'basics',
    title: 'Basics',
    description: 'What every service has.',
    appliesTo: { kinds: ['Component'] },
    areas: [
      { id: 'identity', title: 'Identity', ownerRef: 'group:default/br' },
    ],
    gates: [
      aGate({ id: 'B-1', question: 'Has it an owner?', ringIds: [] }),
      aGate({ id: 'B-2', question: 'Is it described?', ringIds: [] }),
    ],
    version: 2,
    hash: 'b'.repeat(64),
    publishedAt: '2026-11-01T08:00:00.000Z',
    comment: 'First content',
    ...overrides,
  };
}
