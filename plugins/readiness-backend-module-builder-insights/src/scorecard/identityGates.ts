import type { Gate } from '@builder-insights/plugin-readiness-common';
import { FROM_PILOT } from '../rollout/rings';

const areaId = 'identity';

/** Whether one knows who somebody is. */
export const identityGates: Gate[] = [
  {
    id: 'RC-01',
    areaId,
    question: 'Is the Okta sign-in path defined?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'okta-sign-in' },
    rule: 'value.configured && value.issuerMatches && value.rs256 && value.codeFlow && value.pkce && value.hasSigningKey',
    maxAge: { hours: 2 },
    fix: {
      text: 'Set auth.providers.okta for the environment in use, and have the Okta team check the authorization server against the list in the README of the sign-in module.',
      url: '/access/evidence',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-02',
    areaId,
    question:
      'Are the claims or groups used for entitlement mapping approved and documented?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'attested',
    maxAge: { days: 180 },
    attestation: {
      statement:
        'The claims that docs/identity.md lists, the groups claim with its allow-list among them, are what we approved for mapping entitlements.',
      validFor: { days: 180 },
    },
    fix: {
      text: 'Compare the table of claims in docs/identity.md with the authorization server, then attest.',
      url: '/access/organisation/drift',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-03',
    areaId,
    question: 'Are session and MFA expectations understood?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'medium',
    kind: 'both',
    collect: {
      collectorId: 'posture',
      input: { items: ['token-life', 'okta-event-hook'] },
    },
    rule: 'value.red.size() == 0 && value.amber.size() == 0',
    maxAge: { hours: 2 },
    attestation: {
      statement:
        'Sessions of ten minutes with a refresh at Okta, a second factor by Okta’s policy, and a fresh one for emergency access are what we expect.',
      validFor: { days: 180 },
    },
    fix: {
      text: 'Keep tokens at ten minutes and the event hook configured; read “Freshness and revocation” in docs/identity.md, then attest.',
      url: '/access/posture',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-04',
    areaId,
    question: 'Does a break-glass admin policy exist?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'break-glass' },
    rule: 'value.limitMinutes <= 60 && value.longerThanAllowed.size() == 0 && value.overdueReviews.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Have an auditor review the uses of emergency access that have waited for over a week.',
      url: '/access/break-glass',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-24',
    areaId,
    question: 'Is access enforced, with nothing red on the posture check?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'posture' },
    rule: 'value.looked > 0 && value.red.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Do what the posture check says beside each red item.',
      url: '/access/posture',
    },
    stage: 'enforce',
  },
];
