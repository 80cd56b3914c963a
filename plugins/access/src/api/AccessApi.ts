import { createApiRef } from '@backstage/core-plugin-api';
import type {
  AccessEvidence,
  AccessImpact,
  AccessReview,
  AccessReviewDetail,
  AccessReviewRequest,
  AuditChainStatus,
  AuditHold,
  AuditPage,
  AuditQuery,
  BreakGlass,
  BreakGlassRequest,
  DriftRecord,
  MyAccess,
  OrgSnapshot,
  OrgSnapshotDetail,
  OrgStatus,
  PersonSummary,
  PostureReport,
  ReviewDecisionRequest,
  RoleGrant,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';

/**
 * What the pages ask of the backend.
 *
 * @remarks
 * An answer that is not a success is thrown as a `ResponseError`; what the network did not carry is thrown as the
 * `TypeError` of `fetch`.
 *
 * @public
 */
export interface AccessApi {
  /** One's own access. */
  me(): Promise<MyAccess>;
  /** Somebody else's, for those who may read roles. */
  person(userRef: string): Promise<MyAccess>;
  people(query: {
    search?: string;
    cursor?: string;
    limit?: number;
  }): Promise<{ items: PersonSummary[]; nextCursor?: string }>;

  grants(query?: { subjectRef?: string; all?: boolean }): Promise<RoleGrant[]>;
  /** Why it would be granted changes nothing by it. */
  previewGrant(
    request: Omit<RoleGrantRequest, 'reason'>,
  ): Promise<AccessImpact>;
  grant(request: RoleGrantRequest): Promise<RoleGrant>;
  previewRevoke(grantId: string): Promise<AccessImpact>;
  revoke(grantId: string, reason: string): Promise<RoleGrant>;

  orgStatus(): Promise<OrgStatus>;
  orgSnapshots(): Promise<OrgSnapshot[]>;
  orgSnapshot(id: string): Promise<OrgSnapshotDetail>;
  proposeSnapshot(id: string, reason: string): Promise<OrgSnapshot>;
  approveSnapshot(id: string, reason: string): Promise<OrgSnapshot>;
  rejectSnapshot(id: string, reason: string): Promise<OrgSnapshot>;
  /** Asks for the org source to be read now. */
  readOrg(): Promise<void>;
  drift(): Promise<DriftRecord[]>;

  /** All reviews for those who may read them; for others those in which they have to decide. */
  reviews(): Promise<AccessReview[]>;
  /** For those who may not read reviews only the items they have to decide. */
  review(id: string): Promise<AccessReviewDetail>;
  openReview(request: AccessReviewRequest): Promise<AccessReview>;
  decide(
    reviewId: string,
    itemId: string,
    decision: ReviewDecisionRequest,
  ): Promise<AccessReviewDetail>;
  /** No answer counts as revoke. */
  closeReview(id: string): Promise<AccessReviewDetail>;
  /** Evidence pack as a file. */
  reviewEvidence(
    id: string,
    format: 'json' | 'csv' | 'manifest',
  ): Promise<{ blob: Blob; fileName: string }>;

  /** Everybody's for those who may review it, else one's own. */
  breakGlass(): Promise<BreakGlass[]>;
  startBreakGlass(request: BreakGlassRequest): Promise<BreakGlass>;
  endBreakGlass(id: string): Promise<BreakGlass>;
  reviewBreakGlass(
    id: string,
    review: { finding: 'justified' | 'not-justified'; comment: string },
  ): Promise<BreakGlass>;

  auditEvents(query: AuditQuery): Promise<AuditPage>;
  auditStatus(): Promise<AuditChainStatus>;
  auditExport(
    query: Omit<AuditQuery, 'limit' | 'cursor'>,
    format: 'csv' | 'jsonl',
  ): Promise<{ blob: Blob; fileName: string }>;
  auditHolds(): Promise<AuditHold[]>;
  placeHold(hold: {
    reason: string;
    from: string;
    to: string;
  }): Promise<AuditHold>;
  releaseHold(id: string): Promise<AuditHold>;

  posture(): Promise<PostureReport>;
  evidence(): Promise<AccessEvidence>;
}

/** @public */
export const accessApiRef = createApiRef<AccessApi>({
  id: 'plugin.access.client',
});
