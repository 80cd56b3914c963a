import type { HistoryEvent, PastState } from '../History';
import { GATE_STATES, type GateState } from '../GateState';

/**
 * The states of one scope's gates that its history leads to.
 *
 * @param events - those of one scope on one scorecard; in order, or of different instants
 * @param until - what came after is left out
 * @public
 */
export function replay(
  events: readonly HistoryEvent[],
  until?: Date,
): PastState[] {
  const states = new Map<string, PastState>();
  const inOrder = events
    .filter(
      ({ kind, at }) => kind === 'gate' && (!until || new Date(at) <= until),
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const event of inOrder) {
    const gateId = event.gateId ?? event.subjectId;
    if (!isGateState(event.to)) {
      states.delete(gateId);
      continue;
    }
    const before = states.get(gateId);
    states.set(gateId, {
      gateId,
      state: event.to,
      since: before?.state === event.to ? before.since : event.at,
      reason: event.note,
      ...(event.evidenceHash !== undefined && {
        evidenceHash: event.evidenceHash,
      }),
    });
  }
  return [...states.values()].sort((a, b) => (a.gateId < b.gateId ? -1 : 1));
}

function isGateState(word: string | undefined): word is GateState {
  return GATE_STATES.some(state => state === word);
}
