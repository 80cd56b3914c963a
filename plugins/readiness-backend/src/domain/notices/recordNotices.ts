import type {
  DecisionRecord,
  DecisionStanding,
  Rollout,
} from '@builder-insights/plugin-readiness-common';
import type { Notice } from './Notice';

/** A decision that does not hold any more, for who took it and who owns the rollout. */
export function recordNotices(
  record: Pick<DecisionRecord, 'id' | 'ringId' | 'decision' | 'decidedBy'>,
  { standing, changes }: DecisionStanding,
  rollout: Pick<Rollout, 'title' | 'ownerRef'>,
): Notice[] {
  if (standing !== 'invalidated') {
    return [];
  }
  const worse = changes
    .filter(change => change.worse && change.kind !== 'verdict')
    .map(({ id }) => id);
  return [...new Set([record.decidedBy, rollout.ownerRef])].map(to => ({
    id: `record|${record.id}`,
    to,
    text: `The ${record.decision} for the ring '${record.ringId}' of ${
      rollout.title
    } does not hold any more${
      worse.length > 0 ? `, for ${worse.join(', ')} got worse` : ''
    }; a new decision is called for`,
    isUrgent: true,
  }));
}
