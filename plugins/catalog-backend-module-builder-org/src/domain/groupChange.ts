import type {
  StagedChange,
  StagedGroup,
} from '@builder-insights/plugin-access-node';
import { changedFields } from './changedFields';

/** What becomes of one group, in words, and whether it takes something away. */
export interface GroupChange {
  change?: StagedChange;
  /** It goes, or another group or person takes the place of its parent or leader. */
  loses: boolean;
}

/** Compares what two snapshots say about one group. */
export function groupChange(
  before: StagedGroup | undefined,
  after: StagedGroup | undefined,
): GroupChange {
  const group = after ?? before;
  if (!group) {
    return { loses: false };
  }
  const about = {
    kind: 'group',
    ref: group.ref,
    title: group.title,
    endsSessions: false,
  } as const;
  if (!before || !after) {
    const what = after ? 'added' : 'removed';
    // Whom it stops or starts to be led by is concerned.
    const leads = changedFields(
      { leader: before?.managerRef },
      { leader: after?.managerRef },
    );
    return { loses: !after, change: { ...about, what, fields: leads } };
  }
  const fields = changedFields(describeGroup(before), describeGroup(after));
  return {
    loses:
      (before.parentRef !== undefined &&
        before.parentRef !== after.parentRef) ||
      (before.managerRef !== undefined &&
        before.managerRef !== after.managerRef),
    ...(fields.length > 0 && { change: { ...about, what: 'changed', fields } }),
  };
}

function describeGroup(group: StagedGroup) {
  return {
    title: group.title,
    description: group.description,
    type: group.type,
    parent: group.parentRef,
    leader: group.managerRef,
    claim: group.claim,
    id: group.id,
  };
}
