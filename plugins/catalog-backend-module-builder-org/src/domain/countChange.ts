import type { OrgChangeCounts } from '@builder-insights/plugin-access-common';
import type { StagedChange } from '@builder-insights/plugin-access-node';

/** Adds one difference to the counts. */
export function countChange(
  counts: OrgChangeCounts,
  { kind, what }: StagedChange,
): void {
  const noun = kind === 'person' ? 'people' : 'groups';
  const verb = {
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
  } as const;
  counts[`${noun}${verb[what]}`] += 1;
}
