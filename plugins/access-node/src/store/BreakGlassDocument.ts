/** One use of emergency access as the database holds it. */
export interface BreakGlassDocument {
  _id: string;
  userRef: string;
  displayName: string;
  reason: string;
  ticket?: string;
  scopeRef: string;
  startedAt: Date;
  endsAt: Date;
  endedAt?: Date;
  /** Whether `review` is there: what the unique index can ask for. */
  reviewed: boolean;
  review?: {
    by: string;
    at: Date;
    finding: 'justified' | 'not-justified';
    comment: string;
  };
}
