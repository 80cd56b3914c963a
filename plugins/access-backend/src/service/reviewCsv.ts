import { toCsvLine } from '@builder-insights/backend-operations';
import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { toReviewItem } from '../store/toReviewItem';

const COLUMNS = {
  item: ({ id }) => id,
  person: ({ userRef }) => userRef,
  name: ({ displayName }) => displayName,
  role: ({ role }) => role,
  origin: ({ origin }) => origin,
  scope: ({ scopeRef }) => scopeRef,
  via_group: ({ viaGroupRef }) => viaGroupRef,
  grant: ({ grantId }) => grantId,
  granted_by: ({ grantedBy }) => grantedBy,
  granted_because: ({ reason }) => reason,
  expires_at: ({ expiresAt }) => expiresAt,
  last_sign_in_at: ({ lastSignInAt }) => lastSignInAt,
  withheld: ({ withheld }) => withheld,
  reviewer: ({ reviewerRef }) => reviewerRef,
  reviewer_basis: ({ reviewerBasis }) => reviewerBasis,
  decision: ({ decision }) => decision,
  decided_because: ({ decisionReason }) => decisionReason,
  decided_by: ({ decidedBy }) => decidedBy,
  decided_at: ({ decidedAt }) => decidedAt,
  remediation: ({ remediation }) => remediation?.state,
  verified_at: ({ remediation }) => remediation?.verifiedAt,
  remediation_message: ({ remediation }) => remediation?.message,
} satisfies Record<string, (item: AccessReviewItem) => string | undefined>;

/** A row for each item. */
export function reviewCsv(items: readonly ReviewItemDocument[]): string {
  const rows = items
    .map(toReviewItem)
    .map(item => Object.values(COLUMNS).map(column => column(item)));
  return [Object.keys(COLUMNS), ...rows].map(toCsvLine).join('');
}
