import type { Gate } from '@builder-insights/plugin-readiness-common';

/** A blocking gate that the portal observes by itself. */
export function aGate(overrides: Partial<Gate> = {}): Gate {
  return {
    id: 'RC-01',
    areaId: 'identity',
    question: 'Is the sign-in path defined?',
    ringIds: ['pilot'],
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    rule: 'value.provider == "okta"',
    maxAge: { days: 1 },
    fix: { text: 'Configure the company provider.' },
    stage: 'enforce',
    ...overrides,
  };
}
