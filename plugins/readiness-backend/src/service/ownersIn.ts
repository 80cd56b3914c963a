import type { RolloutFacts } from './RolloutFacts';

/** Everybody who owns something in a rollout. */
export function ownersIn(facts: RolloutFacts): Array<string | undefined> {
  const { rollout, ruleSet, decisions, risks, milestones } = facts;
  return [
    rollout.ownerRef,
    ...ruleSet.areas.flatMap(({ ownerRef, deputyRef }) => [
      ownerRef,
      deputyRef,
    ]),
    ...[...ruleSet.gates, ...decisions, ...risks, ...milestones].map(
      ({ ownerRef }) => ownerRef,
    ),
  ];
}
