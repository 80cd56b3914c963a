import type { RegisterSeeds } from '@builder-insights/plugin-readiness-node';
import {
  INTERNAL_PLATFORM,
  PRODUCT,
  SECURITY_ENGINEERING,
} from '../scorecard/owners';

/** What comes after what, as it stood when the register was begun. */
export const milestones: RegisterSeeds['milestones'] = [
  {
    id: 'M-01',
    title: 'Named owners in the four areas',
    ownerRef: PRODUCT,
    status: 'under way',
    gateIds: ['RC-08', 'RC-16'],
    dependsOn: [],
  },
  {
    id: 'M-02',
    title: 'Okta path and org source are plan-ready',
    ownerRef: SECURITY_ENGINEERING,
    status: 'under way',
    gateIds: ['RC-01', 'RC-02', 'RC-05'],
    dependsOn: ['M-01'],
  },
  {
    id: 'M-03',
    title: 'First Kanopy scope',
    ownerRef: INTERNAL_PLATFORM,
    status: 'planned',
    gateIds: ['RC-09', 'RC-10', 'RC-11'],
    dependsOn: ['M-01'],
  },
  {
    id: 'M-04',
    title: 'Telemetry ownership',
    ownerRef: INTERNAL_PLATFORM,
    status: 'planned',
    gateIds: ['RC-22'],
    dependsOn: ['M-01'],
  },
  {
    id: 'M-05',
    title: 'Sign-in, mapping, runtime, dashboards and audit are implemented',
    ownerRef: INTERNAL_PLATFORM,
    status: 'planned',
    gateIds: [
      'RC-03',
      'RC-06',
      'RC-07',
      'RC-12',
      'RC-13',
      'RC-18',
      'RC-19',
      'RC-21',
      'RC-23',
    ],
    dependsOn: ['M-02', 'M-03', 'M-04'],
  },
  {
    id: 'M-06',
    title: 'The gate itself: everybody is let in',
    ownerRef: INTERNAL_PLATFORM,
    status: 'planned',
    gateIds: ['RC-14', 'RC-15', 'RC-17', 'RC-20', 'RC-24', 'RC-25'],
    dependsOn: ['M-05'],
  },
];
