import type { Cell } from '../Board';
import type { Gate } from '../Gate';
import type { Verdict, VerdictItem, VerdictWord } from '../Verdict';
import type { VerdictFacts } from './VerdictFacts';
import { cellOf } from './cellOf';
import { ownerOf } from './ownerOf';
import { severityOf } from './severityOf';
import { isCounted, stageAt } from './stageAt';
import { countStates, coverageOf } from './stateCounts';

/**
 * Whether a ring may be let in: a pure function of gates, waivers, risks and open decisions.
 *
 * @remarks
 * Only a gate that passes, or does not apply, leaves no trace in it. A ring in which nothing passes has not been looked
 * at, and is `no-go` as well.
 *
 * @public
 */
export function verdictOf(facts: VerdictFacts, ringId: string): Verdict {
  const judged = facts.ruleSet.gates
    .filter(gate => isCounted(gate) && gate.ringIds.includes(ringId))
    .map(gate => ({ gate, cell: cellOf(facts, gate.id) }));
  const counts = countStates(judged.map(({ cell }) => cell.state));
  const open = judged.filter(
    ({ cell }) => cell.state !== 'pass' && cell.state !== 'not-applicable',
  );
  const blocks = ({ gate, cell }: { gate: Gate; cell: Cell }) =>
    gate.blocking &&
    stageAt(gate, facts.asOf) === 'enforce' &&
    cell.state !== 'waived';
  const blockers = [
    ...open.filter(blocks).map(one => gateItem(facts, one)),
    ...riskItems(facts, ringId),
    ...decisionItems(facts, ringId),
    ...(counts.pass === 0 ? [nothingPasses(facts, ringId)] : []),
  ];
  const conditions = open
    .filter(one => !blocks(one))
    .map(one => gateItem(facts, one));
  return {
    rolloutId: facts.rollout.id,
    ringId,
    verdict: wordOf(blockers, conditions),
    blockers,
    conditions,
    coverage: coverageOf(counts),
    asOf: facts.asOf.toISOString(),
    ruleSetVersion: facts.ruleSet.version,
  };
}

function wordOf(
  blockers: VerdictItem[],
  conditions: VerdictItem[],
): VerdictWord {
  if (blockers.length > 0) {
    return 'no-go';
  }
  return conditions.length > 0 ? 'conditional-go' : 'go';
}

function gateItem(
  { ruleSet, waivers }: VerdictFacts,
  { gate, cell }: { gate: Gate; cell: Cell },
): VerdictItem {
  const waiver = waivers.find(({ id }) => id === cell.waiverId);
  return {
    kind: 'gate',
    id: gate.id,
    title: gate.question,
    areaId: gate.areaId,
    state: cell.state,
    reason: cell.reason,
    ownerRef: ownerOf(gate, ruleSet.areas),
    fix: gate.fix,
    ...(cell.state === 'waived' && { dueAt: waiver?.until ?? cell.dueAt }),
  };
}

function riskItems(facts: VerdictFacts, ringId: string): VerdictItem[] {
  return facts.risks
    .filter(
      risk =>
        risk.status === 'open' &&
        risk.blocksRings.includes(ringId) &&
        severityOf(risk) === 'high',
    )
    .map(risk => ({
      kind: 'risk',
      id: risk.id,
      title: risk.title,
      areaId: risk.areaId,
      reason: 'A high risk is open.',
      ownerRef: risk.ownerRef,
      dueAt: risk.reviewAt,
    }));
}

function decisionItems(facts: VerdictFacts, ringId: string): VerdictItem[] {
  return facts.decisions
    .filter(
      ({ status, blocksRings }) =>
        status !== 'Done' && blocksRings.includes(ringId),
    )
    .map(decision => ({
      kind: 'decision',
      id: decision.id,
      title: decision.question,
      areaId: decision.workstream,
      reason: `The decision is not taken: ${decision.status}.`,
      ownerRef: decision.ownerRef,
      dueAt: decision.dueAt,
    }));
}

function nothingPasses({ rollout }: VerdictFacts, ringId: string): VerdictItem {
  const ring = rollout.rings.find(({ id }) => id === ringId);
  return {
    kind: 'coverage',
    id: ringId,
    title: `Ring ${ring?.title ?? ringId}`,
    reason: 'No gate of this ring passes.',
    ownerRef: rollout.ownerRef,
  };
}
