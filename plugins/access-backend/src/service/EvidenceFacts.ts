/** What the evidence says of reviews. */
export interface ReviewFacts {
  reviewFacts(): Promise<{
    open: number;
    closed: number;
    /** The review that was closed last. */
    last?: {
      id: string;
      title: string;
      /** UTC instant, ISO 8601. */
      closedAt: string;
      items: number;
      kept: number;
      revoked: number;
      unanswered: number;
      verified: number;
      closingHash: string;
    };
  }>;
}

/** What the evidence says of emergency access. */
export interface BreakGlassFacts {
  breakGlassFacts(): Promise<{
    active: number;
    awaitingReview: number;
    reviewed: number;
  }>;
}
