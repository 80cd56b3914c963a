import type {
  Insight,
  InsightPatch,
} from '@builder-insights/plugin-builder-insights-common';
import type { CaptureDraft } from './CaptureDraft';
import { toContent } from './toContent';
import { toDraft } from './toDraft';

const EMPTIABLE = [
  'title',
  'verbatim',
  'note',
  'eventRef',
  'channel',
  'region',
  'accountSegment',
  'builder',
] as const;

/**
 * The edit that turns an insight into what the form says: only what differs,
 * so that fields the form does not show stay as they are.
 */
export function toPatch(
  insight: Insight,
  options: { draft: CaptureDraft; reason: string },
): InsightPatch {
  const before = toContent(toDraft(insight));
  const after = toContent(options.draft);
  const changed = Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
    ),
  );
  const emptied = Object.fromEntries(
    EMPTIABLE.filter(
      field => before[field] !== undefined && after[field] === undefined,
    ).map(field => [field, null]),
  );
  const reason = options.reason.trim();
  return {
    ...changed,
    ...emptied,
    revision: insight.revision,
    ...(reason && { reason }),
  };
}
