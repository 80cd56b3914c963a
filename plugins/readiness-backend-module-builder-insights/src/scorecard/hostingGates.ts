import type { Gate } from '@builder-insights/plugin-readiness-common';
import {
  FROM_BUILDER_RELATIONS,
  FROM_COMPANY,
  FROM_PILOT,
} from '../rollout/rings';

const areaId = 'hosting';

/** Whether it runs where it can be supported. */
export const hostingGates: Gate[] = [
  {
    id: 'RC-09',
    areaId,
    question: 'Are the first Kanopy workloads identified?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'medium',
    kind: 'attested',
    maxAge: { days: 180 },
    attestation: {
      statement:
        'The first workloads on Kanopy are named and agreed with those who run Kanopy.',
      validFor: { days: 180 },
    },
    fix: {
      text: 'Take decision D-05, write the workloads down, then attest.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-10',
    areaId,
    question: 'Are ingress, DNS and callback URLs planned?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'high',
    kind: 'attested',
    maxAge: { days: 180 },
    attestation: {
      statement:
        'Host names, ingress for people and for phones, and the redirect URIs at Okta are planned and agreed for each environment.',
      validFor: { days: 180 },
    },
    fix: {
      text: 'Agree host names and ingress with Kanopy, and redirect URIs with the Okta team, then attest.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-11',
    areaId,
    question: 'Are environment boundaries defined?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'medium',
    kind: 'attested',
    maxAge: { days: 180 },
    attestation: {
      statement:
        'Development, staging and production have databases, secrets and Okta clients of their own, and nothing is promoted but by the agreed flow.',
      validFor: { days: 180 },
    },
    fix: { text: 'Take decision D-06, then attest.' },
    stage: 'enforce',
  },
  {
    id: 'RC-12',
    areaId,
    question: 'Is secrets and configuration management approved?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'high',
    kind: 'both',
    collect: { collectorId: 'posture', input: { items: ['session-secret'] } },
    rule: 'value.red.size() == 0 && value.amber.size() == 0',
    maxAge: { hours: 2 },
    attestation: {
      statement:
        'Secrets come from the company’s managed store, and Security has approved how they reach the portal.',
      validFor: { days: 180 },
      secondPerson: true,
    },
    fix: {
      text: 'Take decision D-07, set auth.session.secret from the managed store, then attest with somebody of Security Engineering.',
      url: '/access/posture',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-13',
    areaId,
    question: 'Do health checks exist?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'health' },
    rule: 'value.liveness == 200 && value.readiness == 200',
    maxAge: { hours: 1 },
    fix: {
      text: 'Look at the log of the portal: readiness says no while it starts, stops, or has no database. See docs/operations.md.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-14',
    areaId,
    question: 'Does a deployment verification checklist exist?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'medium',
    kind: 'attested',
    maxAge: { days: 180 },
    attestation: {
      statement:
        'There is a checklist that every deployment is verified by, and the last one was.',
      validFor: { days: 90 },
    },
    fix: { text: 'Take decision D-08, write the checklist, then attest.' },
    stage: 'enforce',
  },
  {
    id: 'RC-15',
    areaId,
    question: 'Is the rollback expectation defined, and rehearsed?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'high',
    // Nobody can look at a rehearsal: whoever ran it tells, by the pipeline.
    kind: 'automatic',
    rule: 'value.succeeded && value.minutes <= 15',
    maxAge: { days: 90 },
    fix: {
      text: 'Rehearse a rollback in staging and send what came of it to POST /api/readiness/evidence: { "succeeded": true, "minutes": 9 }, observed when it was.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-16',
    areaId,
    question: 'Is runtime ownership assigned?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'both',
    collect: { collectorId: 'catalog' },
    rule: 'value.ownerExists',
    maxAge: { hours: 2 },
    attestation: {
      statement:
        'We run Builder Insights in production, and are called when it does not work.',
      validFor: { days: 90 },
    },
    fix: {
      text: 'Name an owner of system:default/builder-insights in catalog-info.yaml; then somebody of that group attests.',
      url: '/catalog/default/system/builder-insights',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-25',
    areaId,
    question: 'Is the portal configured as production has to be?',
    ringIds: FROM_COMPANY,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: {
      collectorId: 'posture',
      input: {
        items: ['https', 'database', 'rate-limit', 'auth-environment'],
      },
    },
    rule: 'value.environment == "production" && value.red.size() == 0 && value.amber.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Run it with NODE_ENV=production and app-config.production.yaml, behind https, on a MongoDB of its own.',
      url: '/access/posture',
    },
    stage: 'enforce',
  },
];
