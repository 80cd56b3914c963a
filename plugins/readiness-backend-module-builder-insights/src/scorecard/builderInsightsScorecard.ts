import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import { areas } from './areas';
import { hostingGates } from './hostingGates';
import { identityGates } from './identityGates';
import { orgAccessGates } from './orgAccessGates';
import { SCOPE } from './scope';
import { telemetryGates } from './telemetryGates';

/** What Builder Insights has to answer before more people are let in. */
export const builderInsightsScorecard: ScorecardDefinition = {
  id: 'builder-insights',
  title: 'Builder Insights',
  description:
    'Whether Builder Insights can be supported: sign-in, org access, hosting and telemetry, looked at in the running portal where that can be done',
  appliesTo: { refs: [SCOPE] },
  areas,
  gates: [
    ...identityGates,
    ...orgAccessGates,
    ...hostingGates,
    ...telemetryGates,
  ],
};
