import { dayOf, type Waiver } from '@builder-insights/plugin-readiness-common';
import type { Notice } from './Notice';

const DAY_MS = 86_400_000;
const DAYS_BEFORE = [1, 7, 14];

/** A waiver that ends within 14, 7 or 1 days: told once for each, to who asked for it and who has to see to the gate. */
export function waiverNotices(
  waiver: Pick<Waiver, 'id' | 'gateId' | 'until' | 'requestedBy'>,
  about: { scopeTitle: string; ownerRef: string | undefined; now: Date },
): Notice[] {
  const left = Date.parse(waiver.until) - about.now.getTime();
  const days = DAYS_BEFORE.find(limit => left <= limit * DAY_MS);
  const told = new Set([waiver.requestedBy, about.ownerRef]);
  return days === undefined || left <= 0
    ? []
    : [...told].flatMap(to =>
        to === undefined
          ? []
          : [
              {
                id: `waiver|${waiver.id}|${days}`,
                to,
                text: `The waiver of ${waiver.gateId} (${
                  about.scopeTitle
                }) ends on ${dayOf(waiver.until)}; fix it before, or ask anew`,
                isUrgent: false,
              },
            ],
      );
}
