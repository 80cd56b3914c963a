import type { OpenDecision } from '../Register';
import { isOverdue } from './isOverdue';

/** Open decisions as they should be taken: overdue first, then by date, and none before those it depends on. @public */
export function agendaOf(
  decisions: readonly OpenDecision[],
  now: Date,
): OpenDecision[] {
  const open = decisions
    .filter(({ status }) => status !== 'Done')
    .sort(
      (a, b) =>
        Number(isOverdue(b, now)) - Number(isOverdue(a, now)) ||
        (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') ||
        a.id.localeCompare(b.id),
    );
  const byId = new Map(open.map(decision => [decision.id, decision]));
  const placed = new Set<OpenDecision>();
  const place = (decision: OpenDecision, above: readonly OpenDecision[]) => {
    // Two that wait for each other are placed as they come.
    if (placed.has(decision) || above.includes(decision)) {
      return;
    }
    for (const id of decision.dependsOn) {
      const first = byId.get(id);
      if (first) {
        place(first, [...above, decision]);
      }
    }
    placed.add(decision);
  };
  for (const decision of open) {
    place(decision, []);
  }
  return [...placed];
}
