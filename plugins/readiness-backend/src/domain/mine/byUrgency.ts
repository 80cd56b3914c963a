import type { OwedItem } from '@builder-insights/plugin-readiness-common';

/** Overdue first, then what is due earlier, then what has no date. */
export function byUrgency(a: OwedItem, b: OwedItem): number {
  return rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1);
}

function rank({ overdue, dueAt, kind }: OwedItem): number {
  if (overdue) {
    return 0;
  }
  if (dueAt) {
    return 1;
  }
  return kind === 'gate' ? 2 : 3;
}

function key({ dueAt, kind, scopeRef, rolloutId, id }: OwedItem): string {
  return [dueAt, kind, scopeRef ?? rolloutId, id].join(' ');
}
