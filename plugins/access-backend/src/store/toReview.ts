import type { AccessReview } from '@builder-insights/plugin-access-common';
import type { ReviewDocument } from './ReviewDocument';

/** @param counts - taken over the items that the reader may see */
export function toReview(
  document: ReviewDocument,
  counts: AccessReview['counts'],
): AccessReview {
  const { _id: id, state, closedBy, closedAt, closingHash } = document;
  return {
    id,
    title: document.title,
    state: state === 'closed' ? 'closed' : 'open',
    openedBy: document.openedBy,
    openedAt: document.openedAt.toISOString(),
    dueAt: document.dueAt.toISOString(),
    ...(closedBy && { closedBy }),
    ...(closedAt && { closedAt: closedAt.toISOString() }),
    orgSnapshotId: document.orgSnapshotId,
    orgSnapshotHash: document.orgSnapshotHash,
    populationHash: document.populationHash,
    ...(closingHash && { closingHash }),
    counts,
    completeness: document.completeness,
  };
}
