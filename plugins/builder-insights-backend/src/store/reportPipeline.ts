import type { Document, Filter } from 'mongodb';
import type { InsightDocument } from './InsightDocument';

const WEEK_MS = 7 * 86_400_000;
const A_MONDAY = new Date('1900-01-01T00:00:00Z');

// By arithmetic, because servers disagree on where `$dateTrunc` begins a week.
const MONDAY_OF_CAPTURE = {
  $subtract: [
    '$capturedAt',
    { $mod: [{ $subtract: ['$capturedAt', A_MONDAY] }, WEEK_MS] },
  ],
};

/** One group of a facet. */
export interface FacetCount<T> {
  _id: T;
  n: number;
}

/** What the report's aggregation answers with, in one document. */
export interface ReportFacets {
  type: FacetCount<string>[];
  sentiment: FacetCount<string>[];
  priority: FacetCount<string>[];
  productArea: FacetCount<string>[];
  noProductArea: Array<{ n: number }>;
  restricted: Array<{ n: number }>;
  week: FacetCount<Date>[];
  /** Counted by the whole path, from which the sub-group is read. */
  path: FacetCount<string[]>[];
}

/** Counts what a filter matches by each of the report's fields, in one pass. */
export function reportPipeline(filter: Filter<InsightDocument>): Document[] {
  const countBy = (expression: unknown) => ({
    $group: { _id: expression, n: { $sum: 1 } },
  });
  return [
    { $match: filter },
    {
      $project: {
        type: 1,
        sentiment: 1,
        priority: 1,
        productAreas: 1,
        sensitivity: 1,
        capturedAt: 1,
        orgPathAtCapture: 1,
      },
    },
    {
      $facet: {
        type: [countBy('$type')],
        sentiment: [countBy('$sentiment')],
        priority: [countBy('$priority')],
        productArea: [{ $unwind: '$productAreas' }, countBy('$productAreas')],
        noProductArea: [
          { $match: { productAreas: { $size: 0 } } },
          { $count: 'n' },
        ],
        restricted: [
          { $match: { sensitivity: 'restricted' } },
          { $count: 'n' },
        ],
        week: [countBy(MONDAY_OF_CAPTURE)],
        path: [countBy('$orgPathAtCapture')],
      },
    },
  ];
}
