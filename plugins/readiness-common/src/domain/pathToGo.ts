import type { PathToGo } from '../RolloutView';
import type { Verdict } from '../Verdict';

type OwnersPart = PathToGo['owners'][number];

/** What has to be done, by owner: what nobody owns first, then who has most that blocks. @public */
export function pathToGo(verdict: Verdict): PathToGo['owners'] {
  const owners = new Map<string | undefined, OwnersPart>();
  const partOf = (ownerRef: string | undefined): OwnersPart => {
    const part = owners.get(ownerRef) ?? {
      ...(ownerRef && { ownerRef }),
      blockers: [],
      conditions: [],
    };
    owners.set(ownerRef, part);
    return part;
  };
  for (const item of verdict.blockers) {
    partOf(item.ownerRef).blockers.push(item);
  }
  for (const item of verdict.conditions) {
    partOf(item.ownerRef).conditions.push(item);
  }
  return [...owners.values()].sort(byUrgency);
}

function byUrgency(a: OwnersPart, b: OwnersPart): number {
  return (
    Number(a.ownerRef !== undefined) - Number(b.ownerRef !== undefined) ||
    b.blockers.length - a.blockers.length ||
    b.conditions.length - a.conditions.length ||
    (a.ownerRef ?? '').localeCompare(b.ownerRef ?? '')
  );
}
