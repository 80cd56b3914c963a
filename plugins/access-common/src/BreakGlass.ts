/** Longest emergency access, in minutes. @public */
export const BREAK_GLASS_MAX_MINUTES = 60;

/** How fresh a sign-in with a second factor must be, in minutes. @public */
export const STEP_UP_MAX_AGE_MINUTES = 15;

/** One use of emergency access. @public */
export interface BreakGlass {
  /** UUID. */
  id: string;
  userRef: string;
  displayName: string;
  reason: string;
  ticket?: string;
  /** Ref of the group whose insights it opens, restricted ones too. */
  scopeRef: string;
  /** UTC instants, ISO 8601. */
  startedAt: string;
  endsAt: string;
  /** When the person ended it before its time. */
  endedAt?: string;
  state: 'active' | 'awaiting-review' | 'reviewed';
  /** The person may use it again only after somebody else has written this. */
  review?: {
    by: string;
    at: string;
    finding: 'justified' | 'not-justified';
    comment: string;
  };
}

/** @public */
export interface BreakGlassRequest {
  reason: string;
  ticket?: string;
  scopeRef: string;
  /** At most {@link BREAK_GLASS_MAX_MINUTES}. */
  minutes: number;
}
