import type { Area } from '@builder-insights/plugin-readiness-common';
import {
  BUILDER_RELATIONS,
  BUILDER_RELATIONS_OPERATIONS,
  INTERNAL_PLATFORM,
  PRODUCT,
  SECURITY_ENGINEERING,
} from './owners';

/** Fields of work, each with who is accountable and who stands in. */
export const areas: Area[] = [
  {
    id: 'identity',
    title: 'Identity',
    description: 'How people sign in, and what is believed of what Okta says',
    ownerRef: SECURITY_ENGINEERING,
    deputyRef: INTERNAL_PLATFORM,
  },
  {
    id: 'org-access',
    title: 'Org access',
    description: 'Where people belong, and what they may do because of it',
    ownerRef: BUILDER_RELATIONS_OPERATIONS,
    deputyRef: BUILDER_RELATIONS,
  },
  {
    id: 'hosting',
    title: 'Hosting',
    description: 'Where it runs, how it is deployed, and how it is taken back',
    ownerRef: INTERNAL_PLATFORM,
    deputyRef: SECURITY_ENGINEERING,
  },
  {
    id: 'telemetry',
    title: 'Telemetry',
    description: 'How one sees that it works, who uses it, and what was done',
    ownerRef: INTERNAL_PLATFORM,
    deputyRef: PRODUCT,
  },
];
