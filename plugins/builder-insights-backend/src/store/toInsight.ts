import {
  insightTitle,
  type Insight,
  type InsightRevision,
} from '@builder-insights/plugin-builder-insights-common';
import type { InsightDocument, RevisionDocument } from './InsightDocument';

/** An insight as the rest of the world sees it. */
export function toInsight(document: InsightDocument): Insight {
  const {
    _id,
    payloadHash,
    orgPath,
    readers,
    words,
    capturedAt,
    receivedAt,
    editedAt,
    ...rest
  } = document;
  return {
    ...rest,
    id: _id,
    title: insightTitle(rest),
    capturedAt: capturedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    ...(editedAt && { editedAt: editedAt.toISOString() }),
  };
}

/** An edit as the rest of the world sees it. */
export function toRevision(document: RevisionDocument): InsightRevision {
  const { revision, at, by, reason, changes } = document;
  return {
    revision,
    at: at.toISOString(),
    by,
    ...(reason && { reason }),
    changes,
  };
}
