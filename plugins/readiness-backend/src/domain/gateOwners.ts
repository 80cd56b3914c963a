import type { Area, Gate } from '@builder-insights/plugin-readiness-common';

/** Everybody who answers for a gate: its own owner, and the owner and the deputy of its area. */
export function gateOwners(
  gate: Pick<Gate, 'ownerRef'>,
  area: Pick<Area, 'ownerRef' | 'deputyRef'> | undefined,
): string[] {
  return [gate.ownerRef, area?.ownerRef, area?.deputyRef].filter(
    ref => ref !== undefined,
  );
}
