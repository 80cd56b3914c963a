import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { RoleGrantDocument } from './RoleGrantDocument';

/** A grant as it stands at a moment. */
export function toRoleGrant(document: RoleGrantDocument, now: Date): RoleGrant {
  const { _id, seedKey, state, expiresAt, history, ...rest } = document;
  const isOver =
    state === 'active' && expiresAt !== undefined && expiresAt <= now;
  const events = history.map(event => ({
    ...event,
    at: event.at.toISOString(),
  }));
  return {
    ...rest,
    id: _id,
    state: isOver ? 'expired' : state,
    grantedAt: rest.grantedAt.toISOString(),
    revokedAt: rest.revokedAt?.toISOString(),
    lastReviewedAt: rest.lastReviewedAt?.toISOString(),
    expiresAt: expiresAt?.toISOString(),
    seeded: seedKey !== undefined,
    history: isOver
      ? [
          ...events,
          {
            at: expiresAt.toISOString(),
            by: 'system',
            what: 'expired',
            reason: 'Its time was over',
          },
        ]
      : events,
  };
}
