import {
  readerKeysOf,
  wordsOf,
} from '@builder-insights/plugin-builder-insights-common';
import type { InsightDocument } from './InsightDocument';

/** What is stored beside an insight so that it can be found; made anew with every change. */
export function derivedFields(
  insight: Omit<InsightDocument, 'readers' | 'words'>,
): Pick<InsightDocument, 'readers' | 'words'> {
  return {
    readers: readerKeysOf(insight),
    words: wordsOf(
      // Short ones first: a very long text cannot push them out.
      insight.title,
      insight.tags.join(' '),
      insight.themes.join(' '),
      insight.note,
      insight.verbatim,
    ),
  };
}
