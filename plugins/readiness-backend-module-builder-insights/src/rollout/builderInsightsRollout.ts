import type { Rollout } from '@builder-insights/plugin-readiness-common';
import { INTERNAL_PLATFORM } from '../scorecard/owners';
import { SCOPE } from '../scorecard/scope';
import { rings } from './rings';

/** Letting Builder Insights out, ring by ring. */
export const builderInsightsRollout: Rollout = {
  id: 'builder-insights',
  title: 'Builder Insights',
  ask: 'Approve the enterprise path of Builder Insights (sign-in, org access, hosting and telemetry), with a named owner for each.',
  whyNow:
    'The product works and is used by a few; what it runs on is not yet what the company can support, and every week of use makes moving harder.',
  success: [
    'People sign in with the company’s Okta, and lose access the moment they should.',
    'What somebody may see follows from the organisation as its source of record says it is.',
    'The portal runs where the company runs its services, and can be rolled back in minutes.',
    'Its owners see that it works, who uses it, and what was done with privileges.',
    'Each ring is let in by a decision that can be explained later.',
  ],
  scorecardId: 'builder-insights',
  scopeRef: SCOPE,
  ownerRef: INTERNAL_PLATFORM,
  rings,
};
