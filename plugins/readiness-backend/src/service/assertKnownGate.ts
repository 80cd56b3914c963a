import { InputError } from '@backstage/errors';
import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { judgedGateIds } from '../domain/matrix/judgedGateIds';

/** @throws InputError for a gate that a scorecard does not have: no rows would say that none is in such a state */
export function assertKnownGate(
  ruleSet: RuleSet,
  { gate }: { gate?: string },
): void {
  if (gate !== undefined && !judgedGateIds(ruleSet).includes(gate)) {
    throw new InputError(
      `gate is '${gate}', and the scorecard '${ruleSet.id}' asks no such gate; name one that it asks`,
    );
  }
}
