import {
  LEVELS,
  severityOf,
  type Risk,
} from '@builder-insights/plugin-readiness-common';

/** Risks with those that are open first, and among them the gravest. */
export function gravestFirst(risks: readonly Risk[]): Risk[] {
  const weight = (risk: Risk) =>
    (risk.status === 'open' ? LEVELS.length : 0) +
    LEVELS.indexOf(severityOf(risk));
  return [...risks].sort(
    (a, b) =>
      weight(b) - weight(a) ||
      a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
}
