import type { Cell } from '../Board';
import type { Gate } from '../Gate';
import type { GateSummary } from '../RolloutView';
import type { VerdictFacts } from './VerdictFacts';
import { cellOf } from './cellOf';
import { channelsOf } from './channelsOf';
import { ownerOf } from './ownerOf';
import { stageAt } from './stageAt';

/** The gates of a rollout without their evidence; drafts are not among them. @public */
export function gateSummaries(facts: VerdictFacts): GateSummary[] {
  return facts.ruleSet.gates
    .filter(({ stage }) => stage !== 'draft')
    .map(gate => {
      const cell = cellOf(facts, gate.id);
      const ownerRef = ownerOf(gate, facts.ruleSet.areas);
      const observedAt = oldestObservation(gate, cell);
      return {
        id: gate.id,
        areaId: gate.areaId,
        question: gate.question,
        ringIds: gate.ringIds,
        blocking: gate.blocking,
        stage: stageAt(gate, facts.asOf),
        ...(ownerRef && { ownerRef }),
        state: cell.state,
        since: cell.since,
        reason: cell.reason,
        ...(observedAt && { observedAt }),
        ...(cell.dueAt && { dueAt: cell.dueAt }),
      };
    });
}

// An answer is as old as its oldest part.
function oldestObservation(gate: Gate, { evidence }: Cell): string | undefined {
  const [oldest] = channelsOf(gate.kind)
    .flatMap(channel => evidence[channel]?.observedAt ?? [])
    .sort();
  return oldest;
}
