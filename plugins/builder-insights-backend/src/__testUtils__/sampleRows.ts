import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import {
  INSIGHT_TYPES,
  PRIORITIES,
  SENSITIVITIES,
  SENTIMENTS,
} from '@builder-insights/plugin-builder-insights-common';
import fc from 'fast-check';

/** Authors at every depth of the tree: whole regions, sub-regions, teams below them. */
export const AUTHORS = [
  'head',
  'admin',
  'manager',
  'advocate',
  'skalligeris',
  'gvitale',
  'jetxeberria',
  'rfalcoeira',
  'advocate-amer',
  'nokada',
  'mgreer',
  'tkuroiwa',
].map(name => `user:default/${name}`);

export const AREAS = [
  'atlas-search',
  'atlas-vector-search',
  'driver',
  'charts',
].map(name => `component:default/${name}`);

export const EVENTS = ['lisbon-builders-2026', 'austin-meetup'];
export const WORDS = ['latency', 'Facets', 'índices', '検索', 'kafka'];

const DAY_MS = 86_400_000;

/** A row of an import, with equal moments of capture among many of them. */
const row = fc.record(
  {
    clientId: fc.uuid({ version: 4 }),
    authorRef: fc.constantFrom(...AUTHORS),
    capturedAt: fc
      .integer({ min: 0, max: 60 })
      .map(day => new Date(Date.UTC(2026, 8, 1) + day * DAY_MS).toISOString()),
    verbatim: fc
      .subarray(WORDS, { minLength: 1 })
      .map(words => words.join(' ')),
    note: fc.constantFrom('Said in passing', 'Heard twice'),
    type: fc.constantFrom(...INSIGHT_TYPES),
    sentiment: fc.constantFrom(...SENTIMENTS),
    priority: fc.constantFrom(...PRIORITIES),
    productAreas: fc.subarray(AREAS, { maxLength: 2 }),
    tags: fc.subarray(['ranking', 'sharding']),
    eventRef: fc.constantFrom(...EVENTS),
    sensitivity: fc.constantFrom(...SENSITIVITIES),
  },
  {
    requiredKeys: [
      'clientId',
      'authorRef',
      'capturedAt',
      'verbatim',
      'productAreas',
      'sensitivity',
    ],
  },
);

/** As many varied captures as asked for, the same with every run. */
export function sampleRows(
  count: number,
): Array<CaptureRequest & { authorRef: string }> {
  return fc.sample(row, { numRuns: count, seed: 20261122 });
}
