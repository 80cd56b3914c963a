import type { OrgFinding } from '@builder-insights/plugin-access-common';
import type {
  OrgLosses,
  RecentAcceptance,
} from '@builder-insights/plugin-access-node';
import type { OrgGuard } from './OrgGuard';

/**
 * Whether a snapshot takes too much away, by itself or together with those before it in the guard's window.
 *
 * @remarks
 * A snapshot that a person approved begins the count anew.
 *
 * @param options.recent - snapshots that came into force in the window, oldest first, after the one in force when it
 * began
 */
export function findTooManyRemoved(options: {
  lost: OrgLosses;
  lostIds: readonly string[];
  recent: readonly RecentAcceptance[];
  windowStart: Date;
  guard: OrgGuard;
}): OrgFinding[] {
  const { lost, lostIds, recent, windowStart, guard } = options;
  const now = recent.at(-1);
  const counted = recent.slice(recent.findLastIndex(one => one.approved) + 1);
  const start = recent.findLast(({ approved }) => approved) ?? recent.at(0);
  if (!now || !start) {
    return [];
  }
  const messages = (['people', 'groups'] as const).flatMap(kind => {
    const earlier = counted
      .filter(({ acceptedAt }) => acceptedAt >= windowStart)
      .reduce((sum, one) => sum + one.lost[kind], 0);
    const together = lost[kind] + earlier;
    if (lost[kind] > 0 && isTooMuch(lost[kind], now[kind], guard)) {
      return [sentence(lost[kind], now[kind], kind, 'at once', guard)];
    }
    return lost[kind] > 0 && isTooMuch(together, start[kind], guard)
      ? [sentence(together, start[kind], kind, lately(guard), guard)]
      : [];
  });
  return messages.length > 0
    ? [
        {
          code: 'too-many-removed',
          message: `${messages.join(
            ' ',
          )} A second person has to agree, or the source be put right.`,
          ids: lostIds.slice(0, 20),
        },
      ]
    : [];
}

function isTooMuch(lost: number, of: number, guard: OrgGuard): boolean {
  return lost >= guard.minRemoved && lost > of * guard.maxRemovedShare;
}

function sentence(
  lost: number,
  of: number,
  kind: 'people' | 'groups',
  when: string,
  guard: OrgGuard,
): string {
  const share = Math.round((lost / Math.max(of, 1)) * 100);
  const limit = Math.round(guard.maxRemovedShare * 100);
  const fate =
    kind === 'people'
      ? 'would leave, be suspended, be replaced or lose groups'
      : 'would go, or lose their parent or leader';
  return `${lost} of ${of} ${kind} (${share} %) ${fate} ${when}; ${limit} % pass by themselves.`;
}

function lately(guard: OrgGuard): string {
  const hours = Math.round(guard.windowMs / (60 * 60 * 1000));
  return `together with what changed in the last ${hours} hours`;
}
