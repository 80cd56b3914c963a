import type {
  AccessReview,
  AccessReviewDetail,
  AccessReviewItem,
} from '@builder-insights/plugin-access-common';

/** An open review that is due in the future, but for what the test says. */
export function aReview(overrides?: Partial<AccessReview>): AccessReview {
  return {
    id: 'r1',
    title: 'Privileged access, November 2026',
    state: 'open',
    openedBy: 'user:default/auditor',
    openedAt: '2026-11-18T08:00:00.000Z',
    dueAt: '2099-12-01T23:59:59.000Z',
    orgSnapshotId: 'snapshot-1',
    populationHash: 'a'.repeat(64),
    counts: { items: 2, kept: 0, revoked: 0, unanswered: 2, verified: 0 },
    ...overrides,
  };
}

/** One person's one role, which the reader has to decide, but for what the test says. */
export function anItem(
  overrides?: Partial<AccessReviewItem>,
): AccessReviewItem {
  return {
    id: 'i1',
    reviewId: 'r1',
    userRef: 'user:default/admin',
    displayName: 'Alma Admin',
    role: 'admin',
    origin: 'grant',
    grantedBy: 'user:default/manager',
    reason: 'Runs the portal',
    reviewerRef: 'user:default/advocate',
    decision: 'none',
    ...overrides,
  };
}

/** A review with its items, and counts that follow from them. */
export function aDetail(
  items: AccessReviewItem[],
  overrides?: Partial<AccessReview>,
): AccessReviewDetail {
  const countOf = (decision: AccessReviewItem['decision']) =>
    items.filter(item => item.decision === decision).length;
  return {
    review: aReview({
      counts: {
        items: items.length,
        kept: countOf('keep'),
        revoked: countOf('revoke'),
        unanswered: countOf('none'),
        verified: items.filter(({ remediation }) => remediation?.verifiedAt)
          .length,
      },
      ...overrides,
    }),
    items,
    integrity: [],
  };
}
