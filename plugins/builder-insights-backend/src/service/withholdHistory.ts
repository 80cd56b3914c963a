import {
  readerKeysOf,
  type FieldChange,
  type InsightRevision,
  type ReadableFacts,
} from '@builder-insights/plugin-builder-insights-common';
import type { ReadableInsight } from '@builder-insights/plugin-builder-insights-node';

/**
 * The edits of an insight as its reader may see them.
 *
 * @remarks
 * Words that stood while the reader could not have read the insight stay
 * unread after it was opened: taking a name out and then opening it is what
 * edits are for.
 *
 * @param options.history - oldest first
 * @param options.facts - who may read the insight as it stands now
 */
export function withholdHistory(options: {
  history: InsightRevision[];
  facts: ReadableFacts;
  mayRead: (insight: ReadableInsight) => boolean;
}): InsightRevision[] {
  const { history, mayRead } = options;
  const isReadable = (facts: ReadableFacts) =>
    mayRead({ readers: readerKeysOf(facts) });

  let after = options.facts;
  return history
    .toReversed()
    .map(revision => {
      const before = undo(after, revision.changes);
      const [showFrom, showTo] = [isReadable(before), isReadable(after)];
      after = before;
      // The reason may tell what the values do.
      const { reason, ...rest } = revision;
      return showFrom && showTo
        ? revision
        : {
            ...rest,
            changes: revision.changes.map(change =>
              withhold(change, { showFrom, showTo }),
            ),
          };
    })
    .toReversed();
}

function withhold(
  { field, from, to }: FieldChange,
  { showFrom, showTo }: { showFrom: boolean; showTo: boolean },
): FieldChange {
  return {
    field,
    ...(showFrom && from !== undefined && { from }),
    ...(showTo && to !== undefined && { to }),
    withheld: true,
  };
}

/** The facts that decided about readers before a change. */
function undo(facts: ReadableFacts, changes: FieldChange[]): ReadableFacts {
  const deciding = changes.filter(
    ({ field }) => field === 'sensitivity' || field === 'productAreas',
  );
  return {
    ...facts,
    ...Object.fromEntries(deciding.map(({ field, from }) => [field, from])),
  };
}
