import type { GateKind } from '../Gate';
import type { EvidenceByChannel } from './JudgeInput';
import { channelsOf } from './channelsOf';

/**
 * The hashes of evidence, joined; empty when there is none.
 *
 * @param kind - of the gate: evidence of a channel that it does not ask for is left out
 * @public
 */
export function evidenceHashOf(
  evidence: EvidenceByChannel,
  kind: GateKind = 'both',
): string {
  return channelsOf(kind)
    .flatMap(channel => evidence[channel]?.hash ?? [])
    .join('+');
}
