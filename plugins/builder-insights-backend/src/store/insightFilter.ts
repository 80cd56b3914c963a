import {
  wordsOf,
  type InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import type { Filter } from 'mongodb';
import type { InsightDocument } from './InsightDocument';
import type { LEADING_FIELDS } from './migrations';

/** What the caller asked for, as the database understands it. */
export function insightFilter(filter: InsightFilter): Filter<InsightDocument> {
  const { productArea, from, to, words } = filter;
  const parts: Filter<InsightDocument>[] = [];
  const add = (part: Filter<InsightDocument>) => parts.push(part);

  if (filter.type) add({ type: filter.type });
  if (filter.sentiment) add({ sentiment: filter.sentiment });
  if (filter.priority) add({ priority: filter.priority });
  if (filter.state) add({ state: filter.state });
  if (filter.author) add({ authorRef: filter.author });
  if (filter.team) add({ teamRef: filter.team });
  if (filter.group) add({ orgPathAtCapture: filter.group });
  if (filter.event) add({ eventRef: filter.event });
  if (productArea === 'none') add({ productAreas: { $size: 0 } });
  else if (productArea) add({ productAreas: productArea });
  if (words !== undefined) add(withWords(words));
  if (from) add({ capturedAt: { $gte: new Date(from) } });
  if (to) add({ capturedAt: { $lt: new Date(to) } });

  return parts.length > 0 ? { $and: parts } : {};
}

/**
 * The field whose index leads straight to what was asked for, most selective
 * first; undefined when nothing asked for is selective.
 */
export function leadingField(
  filter: InsightFilter,
): (typeof LEADING_FIELDS)[number] | undefined {
  if (filter.words) return 'words';
  if (filter.author) return 'authorRef';
  if (filter.event) return 'eventRef';
  if (filter.team) return 'teamRef';
  if (filter.productArea && filter.productArea !== 'none') {
    return 'productAreas';
  }
  return filter.group ? 'orgPathAtCapture' : undefined;
}

function withWords(text: string): Filter<InsightDocument> {
  const words = wordsOf(text);
  // Only punctuation was asked for, and nothing is found by that.
  return words.length > 0 ? { words: { $all: words } } : { _id: { $in: [] } };
}
