import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { RoleRegister } from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import { MOST_NAMED } from './mostNamed';
import { parseInput } from './parseInput';

const DAY_MS = 86_400_000;
const inputSchema = z.strictObject({
  reviewedWithinDays: z.number().int().min(1).default(90),
});

/** Whether every role that somebody was given beyond what membership gives says why, and is looked at again. */
export function exceptionsCollector(parts: {
  roles: Pick<RoleRegister, 'list'>;
  now: () => Date;
}): EvidenceCollector {
  const { roles, now } = parts;
  return {
    id: 'entitlement-exceptions',
    description:
      'Looks at all granted roles: whether each has a reason and a grantor, and was granted or reviewed lately',
    frequency: { minutes: 10 },
    timeout: { seconds: 20 },
    async collect({ input }) {
      const { reviewedWithinDays } = parseInput(
        inputSchema,
        input,
        'entitlement-exceptions',
      );
      const since = now().getTime() - reviewedWithinDays * DAY_MS;
      const grants = await roles.list();
      const overdue = grants.filter(
        grant => !grant.expiresAt && lookedAt(grant) < since,
      );
      return {
        value: {
          undocumented: grants
            .filter(({ reason, grantedBy }) => !reason || !grantedBy)
            .map(({ id }) => id)
            .slice(0, MOST_NAMED),
          overdueReviews: overdue.map(({ id }) => id).slice(0, MOST_NAMED),
        },
        note: `${grants.length} grants are in force; ${overdue.length} have no end and were not looked at for ${reviewedWithinDays} days.`,
        link: '/access/people/grants',
      };
    },
  };
}

function lookedAt({ grantedAt, lastReviewedAt }: RoleGrant): number {
  return Date.parse(lastReviewedAt ?? grantedAt);
}
