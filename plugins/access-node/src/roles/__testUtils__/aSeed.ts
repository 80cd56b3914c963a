import type { RoleSeed } from '../readRolesConfig';
import { group, user } from './refs';

/** A seed that grants a role in a test. */
export function aSeed(over: Partial<RoleSeed> = {}): RoleSeed {
  return {
    role: 'admin',
    subjectRef: 'user:default/ada',
    grantedBy: 'user:default/head',
    reason: 'Runs Builder Insights',
    ...over,
  };
}

/** One of each role, in the small company. */
export const standardSeeds: RoleSeed[] = [
  aSeed(),
  aSeed({ role: 'auditor', subjectRef: user('rex') }),
  aSeed({ role: 'platform-owner', subjectRef: user('bea') }),
  aSeed({
    role: 'manager',
    subjectRef: user('kim'),
    scopeRef: group('apac'),
    expiresAt: new Date('2026-12-05T00:00:00Z'),
  }),
];
