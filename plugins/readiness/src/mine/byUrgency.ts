import type { OwedItem } from '@builder-insights/plugin-readiness-common';

/** What one owes, by how soon it has to be done. */
export interface OwedByUrgency {
  overdue: OwedItem[];
  dated: OwedItem[];
  undated: OwedItem[];
}

/** Sorts what one owes: what is over first, then by date, then what has none. */
export function byUrgency(items: readonly OwedItem[]): OwedByUrgency {
  const sorted = [...items].sort(
    (a, b) =>
      (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
      a.title.localeCompare(b.title),
  );
  return {
    overdue: sorted.filter(({ overdue }) => overdue),
    dated: sorted.filter(({ overdue, dueAt }) => !overdue && dueAt),
    undated: sorted.filter(({ overdue, dueAt }) => !overdue && !dueAt),
  };
}
