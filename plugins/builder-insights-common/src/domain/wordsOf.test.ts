import fc from 'fast-check';
import { wordsOf } from './wordsOf';

/** Whether a query finds a text, as the stores decide it. */
function finds(query: string, text: string): boolean {
  const words = new Set(wordsOf(text));
  const asked = wordsOf(query);
  return asked.length > 0 && asked.every(word => words.has(word));
}

describe('wordsOf', () => {
  it.each([
    ['case', 'latency', 'LATENCY spikes'],
    ['accents in the text', 'modulo oficial', 'Um módulo oficial, já!'],
    ['accents in the query', 'Über', 'ueber und UBER'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['full-width letters', 'atlas', 'ＡＴＬＡＳ'],
    ['ligatures', 'office', 'o\ufb03ce'],
    ['Cyrillic', 'задержка', 'Большая ЗАДЕРЖКА поиска'],
    ['Greek', 'αναζήτηση', 'ΑΝΑΖΗΤΗΣΗ κειμένου'],
    ['Arabic with vowel marks', 'بحث', 'بَحْث'],
    ['Japanese inside a sentence', '検索', '全文検索が遅いです'],
    ['Chinese inside a sentence', '数据库', '我们的数据库很慢'],
    ['Thai inside a sentence', 'ฐานข้อมูล', 'ฐานข้อมูลช้ามาก'],
    ['Korean', '검색', '검색 지연'],
    ['numbers', '128', 'over 128 shards'],
    ['parts of a dotted name', 'kafka', 'org.apache.kafka/connect-api'],
    [
      'a name with its punctuation',
      '$vector-search',
      'uses $vectorSearch and vector search',
    ],
  ])('finds regardless of %s', (_, query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['a part of a word', 'late', 'latency'],
    ['one word of two missing', 'latency budget', 'latency spikes'],
    ['punctuation alone', '!? …', 'what !? …'],
    ['nothing', '', 'anything'],
  ])('does not find by %s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('finds any text by itself and by any of its words, whatever it is written in', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, given => {
        const words = wordsOf(given);
        expect(new Set(words).size).toBe(words.length);
        expect(words.length === 0 || finds(given, given)).toBe(true);
        expect(wordsOf(given.normalize('NFD'))).toEqual(
          wordsOf(given.normalize('NFC')),
        );
      }),
    );
  });

  it('joins texts without gluing them, and stays within what an index can hold', () => {
    expect(wordsOf('one', undefined, 'two', 'one')).toEqual(['one', 'two']);
    const long = wordsOf(
      'x'.repeat(10_000),
      Array.from({ length: 5_000 }, (_, index) => `w${index}`).join(' '),
    );
    expect(long).toHaveLength(4_000);
    expect(Math.max(...long.map(word => word.length))).toBe(40);
    expect(wordsOf('x'.repeat(500))).toEqual([long[0]]);
  });
});
