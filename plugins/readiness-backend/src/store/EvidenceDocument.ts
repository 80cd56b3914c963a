import type { Evidence } from '@builder-insights/plugin-readiness-common';

/** Evidence as it was when it was new; written once. */
export interface EvidenceDocument {
  /** The evidence's. */
  _id: string;
  boardId: string;
  gateId: string;
  hash: string;
  collectedAt: Date;
  evidence: Evidence;
}
