import type { EvidenceChannel } from '../Evidence';
import type { GateKind } from '../Gate';

const CHANNELS = {
  automatic: ['automatic'],
  attested: ['attested'],
  both: ['automatic', 'attested'],
} as const satisfies Record<GateKind, readonly EvidenceChannel[]>;

/** The channels that a gate must have evidence of. @public */
export function channelsOf(kind: GateKind): readonly EvidenceChannel[] {
  return CHANNELS[kind];
}
