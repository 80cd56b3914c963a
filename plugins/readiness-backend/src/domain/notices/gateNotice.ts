import type {
  DecisionRecord,
  Gate,
  GateState,
  HistoryEvent,
} from '@builder-insights/plugin-readiness-common';
import { isDebt } from '../mine/isDebt';
import type { Notice } from './Notice';

const GOOD = ['pass', 'waived', 'not-applicable'];

/** What is known of a gate besides what happened to it. */
export interface NoticedGate {
  gate: Pick<Gate, 'question' | 'ringIds'>;
  scopeTitle: string;
  /** Its state at present. */
  state: GateState | undefined;
  ownerRef: string | undefined;
  /** Decisions in force about the rollouts of its scope. */
  records: ReadonlyArray<
    Pick<DecisionRecord, 'ringId' | 'decision' | 'decidedAt'>
  >;
}

/**
 * A gate that was well and is not any more, or whose evidence grew old. Urgent when somebody was let in because it was
 * well.
 */
export function gateNotice(
  event: HistoryEvent,
  { gate, scopeTitle, state, ownerRef, records }: NoticedGate,
): Notice | undefined {
  const { id, from, to, note, at } = event;
  const isRegressed = GOOD.some(good => good === from) && to !== from;
  const isNoticed = isDebt(state) && (isRegressed || to === 'stale');
  if (!ownerRef || !isNoticed || state !== to) {
    return undefined;
  }
  return {
    id: `gate|${id}`,
    to: ownerRef,
    text: `${gate.question} (${scopeTitle}) went from ${from} to ${to}: ${note}`,
    isUrgent: records.some(
      ({ ringId, decision, decidedAt }) =>
        decision !== 'no-go' && gate.ringIds.includes(ringId) && decidedAt < at,
    ),
  };
}
