import { rejectedRow } from './rejectedRow.mjs';

const MOST_KEPT = 80;
const WHY =
  'is not JSON; the file should hold JSON objects, in an array or one a line';

/** What stands between JSON objects without belonging there, told once however long it is. */
export class StrayText {
  #line = 0;
  #text = '';

  add(line, character) {
    if (this.#text !== '') {
      this.#text += this.#text.length < MOST_KEPT ? character : '';
    } else if (!'[],'.includes(character) && character.trim() !== '') {
      this.#line = line;
      this.#text = character;
    }
  }

  /** @returns the rejected text in an array, or an empty one where there was none */
  take() {
    const text = this.#text;
    this.#text = '';
    return text === '' ? [] : [rejectedRow(this.#line, WHY, { text })];
  }
}
