import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attackTests } from './attackTests.mjs';

test('reads the numbers at the beginning of names, in cases of a table too', () => {
  const source = `
    it('S1 refuses an unsigned token', () => {});
    it.each([['P1, P2 hides', 1]])("%s", () => {});
    it(\`O6 O7 says no to \${what}\`, () => {});
    it('says what S9 means', () => {});
    const product = 'S3bucket';
  `;
  assert.deepEqual([...attackTests(source)], ['S1', 'P1', 'P2', 'O6', 'O7']);
});
