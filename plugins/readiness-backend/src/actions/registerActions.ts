import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { explainGateAction } from './explainGateAction';
import { getVerdictAction } from './getVerdictAction';
import { pathToGoAction } from './pathToGoAction';
import { proposeDecisionAction } from './proposeDecisionAction';

type Services = Parameters<typeof getVerdictAction>[1] &
  Parameters<typeof explainGateAction>[1] &
  Parameters<typeof proposeDecisionAction>[1];

/** What agents may do for somebody: read, explain, propose. None of it decides or waives. */
export function registerActions(
  actions: ActionsRegistryService,
  services: Services,
): void {
  getVerdictAction(actions, services);
  explainGateAction(actions, services);
  pathToGoAction(actions, services);
  proposeDecisionAction(actions, services);
}
