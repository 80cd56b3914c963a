import type { ChangeSince } from '../DecisionRecord';
import type { Waiver } from '../Waiver';
import type { VerdictFacts } from './VerdictFacts';
import { waiverStatusAt } from './waiverStatusAt';

/** Waivers that were approved, ended or asked for since. */
export function waiverChanges(
  before: readonly Waiver[],
  { waivers, ruleSet, asOf }: VerdictFacts,
): ChangeSince[] {
  const old = new Map(before.map(waiver => [waiver.id, waiver.status]));
  return waivers.flatMap((waiver): ChangeSince[] => {
    const from = old.get(waiver.id);
    const to = waiverStatusAt(waiver, asOf);
    const gate = ruleSet.gates.find(({ id }) => id === waiver.gateId);
    return from === to
      ? []
      : [
          {
            kind: 'waiver',
            id: waiver.id,
            title: `Waiver of ${gate?.question ?? waiver.gateId}`,
            from: from ?? 'not asked for',
            to,
            worse: from === 'approved',
          },
        ];
  });
}
