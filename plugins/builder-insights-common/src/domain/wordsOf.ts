// More than two texts of the longest length hold.
const MAX_WORDS = 4_000;
const MAX_WORD_LENGTH = 40;

// One locale for every text: a query must be cut like the text it looks for.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The distinct words of some texts, in the form they are searched by: without
 * case, accents and punctuation. Scripts without spaces are cut by dictionary.
 *
 * @public
 */
export function wordsOf(...texts: Array<string | undefined>): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const { segment, isWordLike } of segmenter.segment(fold(text ?? ''))) {
      if (isWordLike && words.size < MAX_WORDS) {
        words.add(segment.slice(0, MAX_WORD_LENGTH));
      }
    }
  }
  return [...words];
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_./:]/g, ' ');
}
