import { LEVELS, type DecisionStatus, type Level } from '../Register';
import type { AreaView } from '../RolloutView';
import type { VerdictFacts } from './VerdictFacts';
import { cellOf } from './cellOf';
import { severityOf } from './severityOf';
import { isCounted } from './stageAt';
import { countStates, coverageOf } from './stateCounts';

const FURTHEST_FROM_DONE: readonly DecisionStatus[] = [
  'Blocked',
  'In discovery',
  'Needs decision',
  'Drafted',
  'Needs validation',
  'Done',
];

/** The areas of a rollout in short. @public */
export function areaViews(
  facts: VerdictFacts,
  isOrphan: (ref: string) => boolean,
): AreaView[] {
  return facts.ruleSet.areas.map(area => {
    const counts = countStates(
      facts.ruleSet.gates
        .filter(gate => isCounted(gate) && gate.areaId === area.id)
        .map(gate => cellOf(facts, gate.id).state),
    );
    const risk = gravestRisk(facts, area.id);
    const status = statusOf(facts, area.id);
    return {
      ...area,
      ...(isOrphan(area.ownerRef) && { orphaned: true }),
      counts,
      coverage: coverageOf(counts),
      ...(risk && { risk }),
      ...(status && { status }),
    };
  });
}

function gravestRisk(
  { risks }: VerdictFacts,
  areaId: string,
): Level | undefined {
  const levels = risks
    .filter(risk => risk.status === 'open' && risk.areaId === areaId)
    .map(severityOf);
  return [...LEVELS].reverse().find(level => levels.includes(level));
}

function statusOf(
  { decisions }: VerdictFacts,
  areaId: string,
): DecisionStatus | undefined {
  const statuses = decisions
    .filter(({ workstream }) => workstream === areaId)
    .map(({ status }) => status);
  return FURTHEST_FROM_DONE.find(status => statuses.includes(status));
}
