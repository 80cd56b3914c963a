import type { BreakGlass } from '@builder-insights/plugin-access-common';
import type { BreakGlassDocument } from './BreakGlassDocument';

/** Whether emergency access is in force at an instant follows from its times alone, so nothing has to switch it off. */
export function toBreakGlass(
  { _id: id, reviewed, ...document }: BreakGlassDocument,
  now: Date,
): BreakGlass {
  const { startedAt, endsAt, endedAt, review, ...fields } = document;
  const isOver = endedAt !== undefined || endsAt <= now;
  const unreviewed = isOver ? 'awaiting-review' : 'active';
  return {
    id,
    ...fields,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    state: reviewed ? 'reviewed' : unreviewed,
    ...(review && { review: { ...review, at: review.at.toISOString() } }),
  };
}
