import { canonicalJson } from '@builder-insights/backend-operations';
import type {
  RegisterEntries,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';

/** What weighs on a verdict, and who answers for an entry: not for its owner alone to change. */
const NOT_BY_OWNER: readonly string[] = [
  'ownerRef',
  'blocksRings',
  'likelihood',
  'impact',
];

/** Why who owns an entry, and nothing else of its scope, cannot change it so; undefined when they can. */
export function ownerFault(
  before: RegisterEntries[RegisterName],
  after: RegisterEntries[RegisterName],
): string | undefined {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const changed = NOT_BY_OWNER.filter(
    name => canonicalJson([was.get(name)]) !== canonicalJson([is.get(name)]),
  );
  return changed.length === 0
    ? undefined
    : `You own '${before.id}' and may change it, but not its ${changed.join(
        ', ',
      )}; ask whoever keeps the registers of this rollout`;
}
