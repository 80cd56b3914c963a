import type { Gate } from '@builder-insights/plugin-readiness-common';
import { FROM_BUILDER_RELATIONS, FROM_PILOT } from '../rollout/rings';

const areaId = 'org-access';

/** Whether what people may do follows from where they really belong. */
export const orgAccessGates: Gate[] = [
  {
    id: 'RC-05',
    areaId,
    question:
      'Is the authoritative source for Builder Relations membership identified?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'org-source' },
    rule: 'value.accepted && !value.held && !value.refused',
    // Older, and nobody knows any more who belongs.
    maxAge: { days: 1 },
    fix: {
      text: 'Mend what the last reading was refused for, or have two persons decide on the one that is held.',
      url: '/access/organisation/readings',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-06',
    areaId,
    question: 'Is handling of the manager and leadership chain defined?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: { collectorId: 'org-chain' },
    rule: 'value.leaderless.size() == 0 && value.departed.size() == 0 && value.cyclic.size() == 0',
    maxAge: { days: 1 },
    fix: {
      text: 'Name a leader who is in the organisation for the groups listed, in the org source.',
      url: '/access/organisation',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-07',
    areaId,
    question: 'Are entitlement exceptions documented and reviewable?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'entitlement-exceptions',
      input: { reviewedWithinDays: 90 },
    },
    rule: 'value.undocumented.size() == 0 && value.overdueReviews.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Open a review that covers the grants nobody looked at for 90 days, or give them an end.',
      url: '/access/reviews',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-08',
    areaId,
    question: 'Is ownership of the role mapping assigned?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: {
      collectorId: 'catalog',
      input: { ref: 'resource:default/builder-insights-role-mapping' },
    },
    rule: 'value.ownerExists',
    maxAge: { hours: 2 },
    fix: {
      text: 'Name an owner whom the catalog knows for resource:default/builder-insights-role-mapping in catalog-info.yaml.',
      url: '/catalog/default/resource/builder-insights-role-mapping',
    },
    stage: 'enforce',
  },
];
