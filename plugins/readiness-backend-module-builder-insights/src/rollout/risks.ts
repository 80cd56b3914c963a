import type { RegisterSeeds } from '@builder-insights/plugin-readiness-node';
import {
  BUILDER_RELATIONS_OPERATIONS,
  INTERNAL_PLATFORM,
  SECURITY_ENGINEERING,
} from '../scorecard/owners';
import { FROM_BUILDER_RELATIONS, FROM_COMPANY } from './rings';

/** What may go wrong, as it stood when the register was begun. */
export const risks: RegisterSeeds['risks'] = [
  {
    id: 'R-01',
    title:
      'The product can look ready while it has no supportable access model',
    areaId: 'identity',
    likelihood: 'medium',
    impact: 'high',
    mitigation:
      'Each ring waits for gates that look at the running sign-in, not at plans',
    ownerRef: SECURITY_ENGINEERING,
    gateIds: ['RC-01', 'RC-02', 'RC-03', 'RC-24'],
    status: 'open',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'R-02',
    title:
      'Membership that is approximated weakens permissions and the trust in reports',
    areaId: 'org-access',
    likelihood: 'medium',
    impact: 'high',
    mitigation:
      'Access follows one source with accepted readings; claims can only take away',
    ownerRef: BUILDER_RELATIONS_OPERATIONS,
    gateIds: ['RC-05', 'RC-06', 'RC-08'],
    status: 'open',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'R-03',
    title: 'Hosting stalls while auth and ingress are open',
    areaId: 'hosting',
    likelihood: 'medium',
    impact: 'medium',
    mitigation:
      'Plan ingress for people and for phones apart, before any date is named',
    ownerRef: INTERNAL_PLATFORM,
    gateIds: ['RC-09', 'RC-10'],
    status: 'open',
    blocksRings: FROM_COMPANY,
  },
  {
    id: 'R-04',
    title: 'Without telemetry, reliability and adoption cannot be shown',
    areaId: 'telemetry',
    likelihood: 'medium',
    impact: 'medium',
    mitigation: 'Metrics and alerts are gates, and waived for a time at most',
    ownerRef: INTERNAL_PLATFORM,
    gateIds: ['RC-17', 'RC-18', 'RC-19', 'RC-20', 'RC-23'],
    status: 'open',
    blocksRings: FROM_COMPANY,
  },
  {
    id: 'R-05',
    title: 'Privileged actions are not auditable',
    areaId: 'telemetry',
    likelihood: 'low',
    impact: 'high',
    mitigation:
      'What cannot be recorded is refused, and the chain of records is verified',
    ownerRef: SECURITY_ENGINEERING,
    gateIds: ['RC-04', 'RC-21'],
    status: 'open',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'R-06',
    title: 'Exceptions turn into folklore',
    areaId: 'org-access',
    likelihood: 'medium',
    impact: 'medium',
    mitigation: 'Every grant has a reason, and an end or a review',
    ownerRef: BUILDER_RELATIONS_OPERATIONS,
    gateIds: ['RC-07'],
    status: 'open',
    blocksRings: FROM_COMPANY,
  },
  {
    id: 'R-07',
    title: 'Ownership is fuzzy after rollout',
    areaId: 'hosting',
    likelihood: 'medium',
    impact: 'medium',
    mitigation:
      'Owners come from the catalog, and an owner who is gone is shown as such',
    ownerRef: INTERNAL_PLATFORM,
    gateIds: ['RC-08', 'RC-16', 'RC-22'],
    status: 'open',
    blocksRings: FROM_COMPANY,
  },
  {
    id: 'R-08',
    title: 'Hosting runs ahead of security validation',
    areaId: 'hosting',
    likelihood: 'low',
    impact: 'high',
    mitigation:
      'Secrets need the word of two persons; production refuses to start unsafe',
    ownerRef: SECURITY_ENGINEERING,
    gateIds: ['RC-11', 'RC-12', 'RC-25'],
    status: 'open',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
];
