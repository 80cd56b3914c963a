import {
  ownerOf,
  type Area,
  type Gate,
  type Scope,
} from '@builder-insights/plugin-readiness-common';

/**
 * Who has to see to a gate of a scope: whoever the gate names; in a rollout the owner of its area, for that is work shared
 * out among several; elsewhere the owner of the scope.
 */
export function accountableFor(
  gate: Pick<Gate, 'ownerRef' | 'areaId'>,
  where: {
    areas: readonly Area[];
    scope: Pick<Scope, 'ownerRef'>;
    isRollout: boolean;
  },
): string | undefined {
  const { areas, scope, isRollout } = where;
  return isRollout
    ? ownerOf(gate, areas)
    : gate.ownerRef ?? scope.ownerRef ?? ownerOf(gate, areas);
}
