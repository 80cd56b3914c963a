/** @public */
export const WAIVER_STATUSES = [
  'requested',
  'approved',
  'refused',
  'withdrawn',
  'revoked',
  /** Its time is over. */
  'lapsed',
  /** The evidence underneath changed. */
  'reopened',
] as const;
/** @public */
export type WaiverStatus = (typeof WAIVER_STATUSES)[number];

/** A known failing that is accepted for a time. @public */
export interface Waiver {
  id: string;
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  reason: string;
  /** What keeps the harm small meanwhile. */
  compensatingControl: string;
  requestedBy: string;
  requestedAt: string;
  /** UTC instant; at this time it lapses by itself. */
  until: string;
  status: WaiverStatus;
  /** Who approved, refused, withdrew or revoked it. */
  decidedBy?: string;
  decidedAt?: string;
  comment?: string;
  endedAt?: string;
  /** Hashes of the evidence it was asked for, joined; another and it reopens. */
  evidenceHash: string;
  revision: number;
}

/** @public */
export interface WaiverRequest {
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  reason: string;
  compensatingControl: string;
  until: string;
}
