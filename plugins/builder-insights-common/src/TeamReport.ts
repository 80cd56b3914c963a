/** One bar of a breakdown. @public */
export interface ReportCount {
  /** A value of the field counted, `none` where the field is empty. */
  value: string;
  n: number;
}

/**
 * What a group heard in a span of time, over what the reader may see.
 *
 * @remarks
 * Each count equals the length of the list that the same filter gives. An
 * insight may name several product areas, so those counts may add up to more
 * than `n`; all other breakdowns add up to `n`.
 *
 * @public
 */
export interface TeamReport {
  group: string;
  /** ISO 8601, inclusive. */
  from: string;
  /** ISO 8601, exclusive. */
  to: string;
  /** When it was counted, ISO 8601. */
  asOf: string;
  n: number;
  /** The same count over the span of the same length before `from`. */
  previousN: number;
  byType: ReportCount[];
  bySentiment: ReportCount[];
  byPriority: ReportCount[];
  byProductArea: ReportCount[];
  /** `value` is the Monday the week begins on, `YYYY-MM-DD` in UTC; weeks without insights are there with 0. */
  byWeek: ReportCount[];
  /** Groups directly below, and the group itself for what its own members captured. */
  byGroup: ReportCount[];
}
