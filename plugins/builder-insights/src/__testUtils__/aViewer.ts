import type { Viewer } from '@builder-insights/plugin-builder-insights-common';

/** An advocate, but for what the test says. */
export function aViewer(overrides?: Partial<Viewer>): Viewer {
  return {
    userRef: 'user:default/advocate',
    groups: ['group:default/br-emea-south'],
    teamRef: 'group:default/br-emea-south',
    leads: [],
    may: { capture: true, import: false },
    ...overrides,
  };
}
