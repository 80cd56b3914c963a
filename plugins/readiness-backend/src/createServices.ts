import { createEvidenceServices } from './createEvidenceServices';
import { createGovernanceServices } from './createGovernanceServices';
import { createRolloutServices } from './createRolloutServices';
import type { ReadinessCore } from './ReadinessCore';

/** Everything that answers requests and does scheduled work. */
export type ReadinessServices = ReturnType<typeof createServices>;

/** The services of each area. */
export function createServices(core: ReadinessCore) {
  return {
    ...createEvidenceServices(core),
    ...createRolloutServices(core),
    ...createGovernanceServices(core),
  };
}
