import type {
  InsightState,
  InsightType,
  Priority,
  Sentiment,
} from './domain/taxonomy';

/** What narrows a list of insights; all given parts must hold. @public */
export interface InsightFilter {
  type?: InsightType;
  sentiment?: Sentiment;
  priority?: Priority;
  state?: InsightState;
  /** Ref of a product area, or `none` for insights without one. */
  productArea?: string;
  /** Ref of the user who captured it. */
  author?: string;
  /** Ref of a group; everything captured in it or below it. */
  group?: string;
  /** Ref of a group; only what was captured by its own members. */
  team?: string;
  event?: string;
  /** ISO 8601; captured at or after. */
  from?: string;
  /** ISO 8601; captured before. */
  to?: string;
  /** Words that must all occur in the insight. */
  words?: string;
}

/** A page request. @public */
export interface InsightQuery extends InsightFilter {
  /** 1 to 100; 25 unless told. */
  limit?: number;
  cursor?: string;
}
