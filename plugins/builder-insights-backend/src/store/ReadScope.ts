import type { Filter } from 'mongodb';
import type { InsightDocument } from './InsightDocument';

/**
 * What a caller may read, as the database understands it.
 *
 * @remarks
 * `keys` is there when the whole permission is "any of these reader keys",
 * which is what a list can be read by in index order; `filter` says the same,
 * or what keys cannot say.
 */
export interface ReadScope {
  keys?: readonly string[];
  filter: Filter<InsightDocument>;
}
