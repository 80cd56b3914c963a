import type {
  VerdictItem,
  WhatIf,
} from '@builder-insights/plugin-readiness-common';
import { keyOf, type Remedy, type Supposition } from './Supposition';

/** How long a gate is supposed to be waived: what every gate may be, however grave. */
export const SUPPOSED_WAIVER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Puts what is supposed into what the backend is asked. */
export function toWhatIf(
  items: readonly VerdictItem[],
  supposition: Supposition,
  now: Date,
): WhatIf {
  const until = new Date(
    now.getTime() + SUPPOSED_WAIVER_DAYS * DAY_MS,
  ).toISOString();
  const ids = (remedy: Remedy) =>
    items
      .filter(item => supposition[keyOf(item)] === remedy)
      .map(({ id }) => id);
  return {
    gates: ids('fixed').map(gateId => ({ gateId, state: 'pass' })),
    waivers: ids('waived').map(gateId => ({ gateId, until })),
    decisions: ids('done').map(id => ({ id, status: 'Done' })),
    risks: ids('mitigated').map(id => ({ id, status: 'mitigated' })),
  };
}
