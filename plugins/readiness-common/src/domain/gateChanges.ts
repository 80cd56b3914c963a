import type { ChangeSince, RecordSnapshot } from '../DecisionRecord';
import type { VerdictFacts } from './VerdictFacts';
import { isWorse } from './badness';
import { cellOf } from './cellOf';
import { isCounted } from './stageAt';

/**
 * Gates of a ring that are in another state than in a snapshot of it, that are new in it, or that it asks for no more.
 */
export function gateChanges(
  before: RecordSnapshot['gates'],
  facts: VerdictFacts,
  ringId: string,
): ChangeSince[] {
  const { gates } = facts.ruleSet;
  const asked = gates.filter(
    gate => isCounted(gate) && gate.ringIds.includes(ringId),
  );
  const stateBefore = new Map(before.map(gate => [gate.gateId, gate.state]));
  const now = asked.flatMap(({ id, question }): ChangeSince[] => {
    const from = stateBefore.get(id);
    const to = cellOf(facts, id).state;
    return from === to
      ? []
      : [
          {
            kind: 'gate',
            id,
            title: question,
            from: from ?? 'not asked',
            to,
            worse: isWorse(to, from ?? 'pass'),
          },
        ];
  });
  const gone = before
    .filter(({ gateId }) => !asked.some(({ id }) => id === gateId))
    .map(
      ({ gateId, state }): ChangeSince => ({
        kind: 'gate',
        id: gateId,
        title: gates.find(({ id }) => id === gateId)?.question ?? gateId,
        from: state,
        to: 'not asked',
        worse: false,
      }),
    );
  return [...now, ...gone];
}
