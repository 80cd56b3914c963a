/** A span of days: from the beginning of one to the beginning of another, `YYYY-MM-DD` in UTC. */
export interface Span {
  from: string;
  /** Exclusive. */
  to: string;
}

/** The spans one chooses from, in weeks. */
export const SPAN_WEEKS = [4, 12, 26, 52] as const;

/** @public */
export type SpanWeeks = (typeof SPAN_WEEKS)[number];

/** What a report looks over unless told. */
export const DEFAULT_SPAN_WEEKS: SpanWeeks = 12;
