import { longestRow } from './longestRow.mjs';
import { parseJsonRow } from './parseJsonRow.mjs';
import { rejectedRow } from './rejectedRow.mjs';
import { StrayText } from './StrayText.mjs';

const NOT_CLOSED = 'is not closed: a brace is missing, or the file is cut off';
const CUT_OFF = 'ends the file, but not its array: rows may be missing';

/**
 * Cuts text that arrives in pieces into JSON objects, in an array or not.
 *
 * A string ends with its line at the latest, as JSON has it. A row that is no
 * JSON, or not closed within {@link longestRow}, may have swallowed others: it
 * is rejected alone, and cutting goes on at its next line that begins with a brace.
 */
export class JsonRowCutter {
  #found = [];
  #text = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #startLine = 1;
  #stray = new StrayText();
  #first = undefined;
  #last = undefined;

  /** @returns `{ line, row }` or `{ line, rejected }` for all that `chunk` completes */
  cut(chunk) {
    this.#read(chunk);
    return this.#found.splice(0);
  }

  /** @returns what is left when there is no more text */
  end() {
    while (this.#depth > 0) {
      this.#giveUp(NOT_CLOSED);
    }
    this.#found.push(...this.#stray.take());
    if (this.#first === '[' && this.#last !== ']') {
      this.#found.push(rejectedRow(this.#line, CUT_OFF));
    }
    return this.#found.splice(0);
  }

  #read(chunk) {
    for (const character of chunk) {
      if (character.trim() !== '') {
        this.#first ??= character;
        this.#last = character;
      }
      if (this.#depth > 0) {
        this.#within(character);
      } else {
        this.#between(character);
      }
      if (character === '\n') {
        this.#line += 1;
      }
      if (this.#text.length > longestRow) {
        this.#giveUp(`is not closed within ${longestRow} characters`);
      }
    }
  }

  #within(character) {
    this.#text += character;
    if (this.#inString) {
      this.#inString =
        character !== '\n' && (character !== '"' || this.#escaped);
      this.#escaped = character === '\\' && !this.#escaped;
    } else if (character === '"') {
      this.#inString = true;
      this.#escaped = false;
    } else if (character === '{') {
      this.#depth += 1;
    } else if (character === '}') {
      this.#depth -= 1;
      if (this.#depth === 0) {
        this.#finish();
      }
    }
  }

  #between(character) {
    if (character === '{') {
      this.#found.push(...this.#stray.take());
      this.#text = character;
      this.#startLine = this.#line;
      this.#depth = 1;
    } else {
      this.#stray.add(this.#line, character);
    }
  }

  #finish() {
    const found = parseJsonRow(this.#startLine, this.#text);
    if (found.rejected) {
      this.#giveUp(found.rejected.why);
    } else {
      this.#found.push(found);
      this.#text = '';
    }
  }

  #giveUp(why) {
    const text = this.#text;
    this.#found.push(rejectedRow(this.#startLine, why, { text }));
    this.#text = '';
    this.#depth = 0;
    this.#inString = false;
    const next = /\n\s*\{/.exec(text);
    if (next) {
      const at = next.index + next[0].length - 1;
      this.#line = this.#startLine + text.slice(0, at).split('\n').length - 1;
      this.#read(text.slice(at));
    }
  }
}
