import { BREAK_GLASS_MAX_MINUTES } from '@builder-insights/plugin-access-common';
import type { BreakGlassRegister } from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { MOST_NAMED } from './mostNamed';

const DAYS_TO_REVIEW = 7;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Whether emergency access is used as its policy says: short, and reviewed by somebody else within a week. */
export function breakGlassCollector(parts: {
  breakGlass: Pick<BreakGlassRegister, 'list'>;
  now: () => Date;
}): EvidenceCollector {
  const { breakGlass, now } = parts;
  return {
    id: 'break-glass',
    description:
      'Looks at every use of emergency access: how long it was, and whether it was reviewed in time',
    frequency: { minutes: 10 },
    timeout: { seconds: 20 },
    async collect() {
      const uses = await breakGlass.list();
      const dueBefore = now().getTime() - DAYS_TO_REVIEW * DAY_MS;
      const overdue = uses.filter(
        ({ state, endedAt, endsAt }) =>
          state === 'awaiting-review' &&
          Date.parse(endedAt ?? endsAt) < dueBefore,
      );
      const tooLong = uses.filter(
        ({ startedAt, endsAt }) =>
          Date.parse(endsAt) - Date.parse(startedAt) >
          BREAK_GLASS_MAX_MINUTES * MINUTE_MS,
      );
      const inState = (wanted: string) =>
        uses.filter(({ state }) => state === wanted).length;
      return {
        value: {
          limitMinutes: BREAK_GLASS_MAX_MINUTES,
          daysToReview: DAYS_TO_REVIEW,
          overdueReviews: overdue.map(({ id }) => id).slice(0, MOST_NAMED),
          longerThanAllowed: tooLong.map(({ id }) => id).slice(0, MOST_NAMED),
        },
        note: `Of ${uses.length} uses ${inState('active')} in force, ${inState(
          'awaiting-review',
        )} waiting for review, ${
          overdue.length
        } of them for over ${DAYS_TO_REVIEW} days.`,
        link: '/access/break-glass',
      };
    },
  };
}
