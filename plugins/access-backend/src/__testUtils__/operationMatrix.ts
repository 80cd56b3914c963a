/** Roles of the example people of these names. */
export const PEOPLE = {
  employee: 'employee',
  manager: 'manager',
  admin: 'admin',
  auditor: 'auditor',
  owner: 'platform-owner',
} as const;

export type Who = keyof typeof PEOPLE;

/** Who may ask for an operation, and something that can be asked. */
export interface MatrixRow {
  operation: string;
  /** Everybody, where it shows or does only what is one's own. */
  who: readonly Who[] | 'everybody';
  query?: object;
  body?: object;
}

const ID = '00000000-0000-4000-8000-000000000000';
const reason = 'To see who may do what';
const unknown = 'user:default/not-in-the-org';

const readsRoles = ['manager', 'admin', 'auditor'] as const;
const grants = ['manager', 'admin'] as const;
const readsOrg = ['admin', 'auditor', 'owner'] as const;
const decides = ['admin', 'owner'] as const;
const audits = ['auditor'] as const;

export const operationMatrix: MatrixRow[] = [
  { operation: 'getMyAccess', who: 'everybody' },
  { operation: 'listPeople', who: readsRoles },
  { operation: 'getPerson', who: readsRoles, query: { ref: unknown } },
  { operation: 'listGrants', who: readsRoles },
  {
    operation: 'previewGrant',
    who: grants,
    body: { role: 'auditor', subjectRef: unknown },
  },
  {
    operation: 'grantRole',
    who: grants,
    body: { role: 'auditor', subjectRef: unknown, reason },
  },
  { operation: 'previewRevoke', who: grants },
  { operation: 'revokeRole', who: grants, body: { reason } },
  {
    operation: 'restoreLeadership',
    who: grants,
    body: { userRef: unknown, scopeRef: 'group:default/not-there', reason },
  },
  { operation: 'getOrgStatus', who: readsOrg },
  { operation: 'listOrgSnapshots', who: readsOrg },
  { operation: 'getOrgSnapshot', who: readsOrg },
  { operation: 'proposeOrgSnapshot', who: decides, body: { reason } },
  { operation: 'approveOrgSnapshot', who: decides, body: { reason } },
  { operation: 'rejectOrgSnapshot', who: decides, body: { reason } },
  { operation: 'readOrg', who: decides },
  { operation: 'listDrift', who: readsOrg },
  { operation: 'listBreakGlass', who: 'everybody' },
  {
    operation: 'startBreakGlass',
    who: decides,
    body: { reason, scopeRef: 'group:default/not-there', minutes: 5 },
  },
  { operation: 'endBreakGlass', who: 'everybody' },
  {
    operation: 'reviewBreakGlass',
    who: audits,
    body: { finding: 'justified', comment: reason },
  },
  { operation: 'listReviews', who: 'everybody' },
  {
    operation: 'openReview',
    who: audits,
    body: {
      title: 'Nobody falls back on somebody who is not there',
      dueAt: '2099-01-01T00:00:00Z',
      fallbackReviewerRef: unknown,
    },
  },
  { operation: 'getReview', who: 'everybody' },
  {
    operation: 'decideReviewItem',
    who: 'everybody',
    body: { decision: 'keep', reason },
  },
  { operation: 'closeReview', who: audits },
  {
    operation: 'exportReview',
    who: audits,
    query: { format: 'json' },
  },
  { operation: 'listAuditEvents', who: audits },
  { operation: 'getAuditStatus', who: audits },
  { operation: 'exportAudit', who: audits, query: { format: 'csv' } },
  { operation: 'listAuditHolds', who: audits },
  {
    operation: 'placeAuditHold',
    who: audits,
    body: { reason, from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
  },
  { operation: 'releaseAuditHold', who: audits },
  { operation: 'getPosture', who: readsOrg },
  { operation: 'getEvidence', who: audits },
];

/** A path with ids that nothing has. */
export function pathOf(path: string): string {
  return path.replace(/:\w+/g, ID);
}
