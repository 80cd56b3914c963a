import type { PostureItem } from '@builder-insights/plugin-access-common';
import { accessChecks } from './accessChecks';
import { operationChecks } from './operationChecks';
import type { PostureCheck } from './PostureCheck';
import type { PostureFacts } from './PostureFacts';
import { signInChecks } from './signInChecks';

const CHECKS: readonly PostureCheck[] = [
  ...signInChecks,
  ...accessChecks,
  ...operationChecks,
];

/** Whether a portal is configured safely, one item for each thing that must be right. */
export function assessPosture(facts: PostureFacts): PostureItem[] {
  return CHECKS.map(check => {
    const sight = check.look(facts);
    return {
      id: check.id,
      title: check.title,
      state: sight.isRight ? 'green' : stateOf(check.weight, facts),
      observed: sight.observed,
      configKey: sight.configKey ?? check.configKey,
      remedy: sight.isRight ? undefined : sight.remedy,
    };
  });
}

function stateOf(
  weight: PostureCheck['weight'],
  { environment }: PostureFacts,
): 'red' | 'amber' {
  return weight === 'red' ||
    (weight === 'production' && environment === 'production')
    ? 'red'
    : 'amber';
}
