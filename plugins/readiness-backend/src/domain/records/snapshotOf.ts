import {
  cellOf,
  isCounted,
  type RecordSnapshot,
  type Ring,
  type VerdictFacts,
} from '@builder-insights/plugin-readiness-common';

/** What is known about a ring, to be kept with a decision about it. */
export function snapshotOf(facts: VerdictFacts, ring: Ring): RecordSnapshot {
  const { rollout, ruleSet, scope, waivers, risks, decisions } = facts;
  return {
    rolloutTitle: rollout.title,
    ringTitle: ring.title,
    scopeRef: scope.ref,
    ruleSetVersion: ruleSet.version,
    ruleSetHash: ruleSet.hash,
    gates: ruleSet.gates
      .filter(gate => isCounted(gate) && gate.ringIds.includes(ring.id))
      .map(gate => gateOf(facts, gate.id)),
    waivers,
    risks,
    decisions,
  };
}

function gateOf(
  facts: VerdictFacts,
  gateId: string,
): RecordSnapshot['gates'][number] {
  const { state, reason, evidence } = cellOf(facts, gateId);
  const seen = [evidence.automatic, evidence.attested].filter(
    part => part !== undefined,
  );
  // An answer is as old as its oldest part.
  const [observedAt] = seen.map(part => part.observedAt).sort();
  return {
    gateId,
    state,
    reason,
    evidenceHashes: seen.map(({ hash }) => hash),
    observedAt,
  };
}
