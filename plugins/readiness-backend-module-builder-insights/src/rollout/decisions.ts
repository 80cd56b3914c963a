import type { RegisterSeeds } from '@builder-insights/plugin-readiness-node';
import {
  BUILDER_RELATIONS_OPERATIONS,
  INTERNAL_PLATFORM,
  SECURITY_ENGINEERING,
} from '../scorecard/owners';
import { FROM_BUILDER_RELATIONS, FROM_COMPANY, FROM_PILOT } from './rings';

/** What has to be decided, as it stood when the register was begun. */
export const decisions: RegisterSeeds['decisions'] = [
  {
    id: 'D-01',
    workstream: 'identity',
    question: 'Which sign-in path does the workforce take?',
    direction: 'Company Okta SSO',
    ownerRef: SECURITY_ENGINEERING,
    status: 'Needs decision',
    dependsOn: [],
    nextAction:
      'Corporate Identity and Security Engineering confirm the pattern and the claims model',
    blocksRings: FROM_PILOT,
  },
  {
    id: 'D-02',
    workstream: 'identity',
    question: 'What is the break-glass admin policy?',
    direction: 'An explicit, audited exception flow',
    ownerRef: SECURITY_ENGINEERING,
    status: 'Drafted',
    dependsOn: ['D-01'],
    nextAction:
      'Security Engineering and App Administrators define process and review cadence',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-03',
    workstream: 'org-access',
    question: 'What is the source of truth for membership?',
    options: ['HRIS', 'An approved org graph'],
    direction: 'HRIS or an approved org graph',
    ownerRef: BUILDER_RELATIONS_OPERATIONS,
    status: 'Needs decision',
    dependsOn: [],
    nextAction:
      'Builder Relations Operations and Org Systems confirm the system of record and how often it is read',
    blocksRings: FROM_PILOT,
  },
  {
    id: 'D-04',
    workstream: 'org-access',
    question: 'Where does the entitlement mapping layer live?',
    direction:
      'The mapping is owned by the app, from trusted identity and org inputs',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Drafted',
    dependsOn: ['D-01', 'D-03'],
    nextAction:
      'Product Management and Application Engineering define role rules and exceptions',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-05',
    workstream: 'hosting',
    question: 'What is the first Kanopy target?',
    direction: 'The admin control plane and the internal service layer',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Drafted',
    dependsOn: [],
    nextAction:
      'Internal Platform Engineering and Application Engineering confirm the first workloads',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-06',
    workstream: 'hosting',
    question: 'What is the environment model?',
    direction: 'Explicit development, staging and production',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Drafted',
    dependsOn: ['D-05'],
    nextAction: 'Define boundaries and the promotion flow',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-07',
    workstream: 'hosting',
    question: 'Which way do secrets take?',
    direction: 'Central managed secrets',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Needs validation',
    dependsOn: ['D-06'],
    nextAction: 'Platform Engineering and Security validate it',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-08',
    workstream: 'hosting',
    question: 'What is the deployment verification standard?',
    direction: 'Health checks and a rollback playbook',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Drafted',
    dependsOn: ['D-05', 'D-06'],
    nextAction:
      'Platform and Application Engineering write the playbook and rehearse it',
    blocksRings: FROM_BUILDER_RELATIONS,
  },
  {
    id: 'D-09',
    workstream: 'telemetry',
    question:
      'Which telemetry stack, who owns the dashboards, and what is expected of audit?',
    ownerRef: INTERNAL_PLATFORM,
    status: 'Needs decision',
    dependsOn: [],
    nextAction: 'Platform, Product and Application Engineering name owners',
    blocksRings: FROM_COMPANY,
  },
];
