import {
  isWorse,
  type ChangeSince,
  type VerdictFacts,
} from '@builder-insights/plugin-readiness-common';

/** Gates that are in another state in the one than in the other. */
export function supposedChanges(
  now: VerdictFacts,
  then: VerdictFacts,
): ChangeSince[] {
  const before = new Map(now.cells.map(cell => [cell.gateId, cell.state]));
  const gates = new Map(now.ruleSet.gates.map(gate => [gate.id, gate]));
  return then.cells.flatMap(({ gateId, state }) => {
    const from = before.get(gateId) ?? 'unknown';
    return from === state
      ? []
      : [
          {
            kind: 'gate' as const,
            id: gateId,
            title: gates.get(gateId)?.question ?? gateId,
            from,
            to: state,
            worse: isWorse(state, from),
          },
        ];
  });
}
