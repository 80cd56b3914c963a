import type { Rollout } from '../Scorecard';
import type { Verdict } from '../Verdict';

/** The decision to ask for: about the narrowest ring that is not simply `go`. */
export function askOf(rollout: Rollout, rings: readonly Verdict[]): string {
  const verdict = rings.find(({ verdict: word }) => word !== 'go');
  const ring = rollout.rings.find(({ id }) => id === verdict?.ringId);
  if (!verdict || !ring) {
    return `Decide to let every ring of ${rollout.title} in.`;
  }
  if (verdict.verdict === 'conditional-go') {
    return `Decide to let ${ring.title} in on ${counted(
      verdict.conditions.length,
      'condition',
    )}.`;
  }
  return `Decide who removes ${counted(
    verdict.blockers.length,
    'blocker',
  )} before ${ring.title} is let in, and by when.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
