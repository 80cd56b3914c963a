import type { GateView } from '@builder-insights/plugin-readiness-common';
import { aServer } from './aServer';
import type { FakeServer } from './FakeServer';
import { openPages } from './openPages';

/** Opens the page of the gate `RC-01` of the portal. */
export function openGate(view: GateView): FakeServer {
  return openPages(
    '/readiness/gates/RC-01',
    aServer().on('GET /scopes/gate', view),
  );
}
