import { longestRow } from './longestRow.mjs';

/**
 * The lines of a stream, without their line feed and the byte order mark. Of a
 * line longer than a row can be, only so much is kept that it can be told.
 *
 * `node:readline` also cuts at U+2028, which may stand within a JSON text.
 *
 * @returns an async iterable of `{ number, text }`, from line 1
 */
export async function* linesOf(stream) {
  let number = 1;
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first, ...others] = chunk.split('\n');
    text = begin(text + first, number);
    for (const next of others) {
      yield { number, text };
      number += 1;
      text = begin(next, number);
    }
  }
  if (text !== '') {
    yield { number, text };
  }
}

function begin(text, number) {
  const kept = text.slice(0, longestRow + 1);
  return number === 1 ? kept.replace(/^\uFEFF/, '') : kept;
}
