import type { Area, Gate } from '../Gate';

/** Who is accountable for a gate: its own owner, or the one of its area. @public */
export function ownerOf(
  gate: Pick<Gate, 'ownerRef' | 'areaId'>,
  areas: readonly Area[],
): string | undefined {
  return gate.ownerRef ?? areas.find(({ id }) => id === gate.areaId)?.ownerRef;
}
