import type { OwedItem } from '@builder-insights/plugin-readiness-common';

/** A gate of the portal that the reader has to see to. */
export function anOwedItem(overrides: Partial<OwedItem> = {}): OwedItem {
  return {
    kind: 'gate',
    id: 'RC-01',
    title: 'Is the sign-in path defined? (Portal)',
    todo: 'Configure the company provider.',
    scorecardId: 'portal-readiness',
    scopeRef: 'component:default/portal',
    ownerRef: 'user:default/owner',
    overdue: false,
    ...overrides,
  };
}
