import type {
  RegisterEntries,
  Rollout,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { cycleFrom } from './cycleFrom';

type Entry = Partial<
  Pick<RegisterEntries['decisions'], 'workstream' | 'dependsOn' | 'outcome'> &
    Pick<RegisterEntries['risks'], 'areaId' | 'gateIds' | 'mitigation'> &
    Pick<RegisterEntries['decisions'], 'blocksRings'>
> & { id: string; status: string };

/** Why an entry cannot be as it is; undefined when it can. */
export function registerFault(
  entry: Entry,
  known: {
    rollout: Pick<Rollout, 'rings'>;
    ruleSet: Pick<RuleSet, 'areas' | 'gates'>;
    /** Everything else in the register. */
    others: ReadonlyArray<{ id: string; dependsOn?: readonly string[] }>;
  },
): string | undefined {
  const { rollout, ruleSet, others } = known;
  const { workstream, areaId, gateIds, blocksRings, dependsOn } = entry;
  return (
    unknown('workstream', workstream, 'area', ruleSet.areas) ??
    unknown('areaId', areaId, 'area', ruleSet.areas) ??
    unknown('gateIds', gateIds, 'gate', ruleSet.gates) ??
    unknown('blocksRings', blocksRings, 'ring', rollout.rings) ??
    dependencyFault(entry.id, dependsOn ?? [], others) ??
    endFault(entry)
  );
}

function unknown(
  field: string,
  named: string | readonly string[] | undefined,
  what: string,
  there: ReadonlyArray<{ id: string }>,
): string | undefined {
  const missing = [named ?? []]
    .flat()
    .find(id => !there.some(one => one.id === id));
  return missing === undefined
    ? undefined
    : `${field} names '${missing}', but there is no such ${what}; use ${
        there.length === 0 ? 'none' : there.map(({ id }) => id).join(', ')
      }`;
}

function dependencyFault(
  id: string,
  dependsOn: readonly string[],
  others: ReadonlyArray<{ id: string; dependsOn?: readonly string[] }>,
): string | undefined {
  if (dependsOn.includes(id)) {
    return `dependsOn names '${id}' itself; leave it out`;
  }
  const edges = new Map(
    others.map(other => [other.id, other.dependsOn ?? []] as const),
  );
  const cycle = cycleFrom(id, edges.set(id, dependsOn));
  return (
    unknown('dependsOn', dependsOn, 'entry', others) ??
    (cycle &&
      `dependsOn would go in a circle: ${cycle.join(
        ' needs ',
      )}; leave one of them out`)
  );
}

function endFault({ status, outcome, mitigation }: Entry): string | undefined {
  if (status === 'Done' && !outcome) {
    return `status is 'Done' without an outcome; say in outcome what was decided`;
  }
  return (status === 'mitigated' || status === 'accepted') && !mitigation
    ? `status is '${status}' without a mitigation; say in mitigation what keeps the harm small`
    : undefined;
}
