import type { ChangeSince, DecisionRecord } from '../DecisionRecord';
import type { VerdictFacts } from './VerdictFacts';
import { gateChanges } from './gateChanges';
import { isBetter } from './isBetter';
import { registerChanges } from './registerChanges';
import { verdictOf } from './verdictOf';
import { waiverChanges } from './waiverChanges';

/** What is another than when a decision about a ring was taken, the worse first. @public */
export function changesSince(
  record: Pick<DecisionRecord, 'snapshot' | 'verdict'>,
  facts: VerdictFacts,
): ChangeSince[] {
  const { snapshot, verdict } = record;
  const changes = [
    ...verdictChange(verdict, facts),
    ...gateChanges(snapshot.gates, facts, verdict.ringId),
    ...waiverChanges(snapshot.waivers, facts),
    ...registerChanges(snapshot, facts),
    ...rulesChange(snapshot, facts),
  ];
  return changes.sort((a, b) => Number(b.worse) - Number(a.worse));
}

function verdictChange(
  before: DecisionRecord['verdict'],
  facts: VerdictFacts,
): ChangeSince[] {
  const now = verdictOf(facts, before.ringId).verdict;
  const ring = facts.rollout.rings.find(({ id }) => id === before.ringId);
  return now === before.verdict
    ? []
    : [
        {
          kind: 'verdict',
          id: before.ringId,
          title: `Verdict for ${ring?.title ?? before.ringId}`,
          from: before.verdict,
          to: now,
          worse: isBetter(before.verdict, now),
        },
      ];
}

function rulesChange(
  snapshot: DecisionRecord['snapshot'],
  { ruleSet }: VerdictFacts,
): ChangeSince[] {
  return ruleSet.hash === snapshot.ruleSetHash
    ? []
    : [
        {
          kind: 'rules',
          id: ruleSet.id,
          title: ruleSet.title,
          from: `version ${snapshot.ruleSetVersion}`,
          to: `version ${ruleSet.version}`,
          worse: false,
        },
      ];
}
