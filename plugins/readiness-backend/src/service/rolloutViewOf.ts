import {
  areaViews,
  changesSince,
  gateSummaries,
  standingOf,
  verdictOf,
  type DecisionRecord,
  type Ring,
  type RingView,
  type RolloutView,
  type VerdictFacts,
} from '@builder-insights/plugin-readiness-common';
import type { Owners } from './Owners';
import type { RolloutFacts } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';
import { verdictTagOf } from './verdictTagOf';

/** The first page about a rollout. @param records - what was decided until then, in order */
export function rolloutViewOf(options: {
  facts: RolloutFacts;
  records: readonly DecisionRecord[];
  owners: Owners;
}): RolloutView {
  const { records, owners } = options;
  const facts = toVerdictFacts(options.facts);
  const lastOfAll = records.at(-1);
  return {
    rollout: facts.rollout,
    scope: facts.scope,
    asOf: facts.asOf.toISOString(),
    ruleSetVersion: facts.ruleSet.version,
    rings: facts.rollout.rings.map(ring => ringView(ring, facts, records)),
    areas: areaViews(facts, owners.isOrphan),
    gates: gateSummaries(facts),
    changes: lastOfAll ? changesSince(lastOfAll, facts) : [],
  };
}

function ringView(
  ring: Ring,
  facts: VerdictFacts,
  records: readonly DecisionRecord[],
): RingView {
  const verdict = verdictOf(facts, ring.id);
  const last = records.filter(({ ringId }) => ringId === ring.id).at(-1);
  return {
    ...ring,
    verdict,
    verdictTag: verdictTagOf(verdict),
    ...(last && {
      lastRecord: {
        id: last.id,
        decision: last.decision,
        decidedAt: last.decidedAt,
        decidedBy: last.decidedBy,
        sequence: last.sequence,
        ...standingOf(last, [], facts),
      },
    }),
  };
}
