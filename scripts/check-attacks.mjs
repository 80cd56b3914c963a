import { globSync, readFileSync } from 'node:fs';
import { attackTests } from './lib/attackTests.mjs';
import { inRoot, root } from './lib/root.mjs';

/**
 * Checks that every attack of docs/attacks.md is tried by a test that carries its number, or says there why it does not
 * apply yet. Whether the tests pass is for the test runs to say.
 */
const rows = [
  ...readFileSync(inRoot('docs', 'attacks.md'), 'utf8').matchAll(
    /^\| ([SOPRI]\d+) +\|.*\| (.*?) +\|$/gm,
  ),
].map(([, number, state]) => ({ number, applies: !/^Not yet:/.test(state) }));

const tried = new Map();
const tests = '{packages,plugins,e2e-tests}/**/*.test.{ts,tsx,mjs}';
for (const file of globSync(tests, {
  cwd: root,
  exclude: name => name === 'node_modules',
})) {
  for (const number of attackTests(readFileSync(inRoot(file), 'utf8'))) {
    tried.set(number, [...(tried.get(number) ?? []), file]);
  }
}

const wrong = [
  ...rows
    .filter(({ number, applies }) => applies && !tried.has(number))
    .map(({ number }) => `${number}: no test's name begins with this number`),
  ...[...tried.keys()]
    .filter(number => !rows.some(row => row.number === number))
    .map(number => `${number}: tried by ${tried.get(number)[0]}, unknown`),
];
if (rows.length === 0) {
  wrong.push('docs/attacks.md has no table of attacks');
}
if (wrong.length > 0) {
  process.stderr.write(
    `docs/attacks.md and the tests differ:\n${wrong.join('\n')}\n`,
  );
  process.exitCode = 1;
} else {
  const open = rows.filter(({ applies }) => !applies).length;
  process.stdout.write(
    `${rows.length - open} of ${rows.length} attacks are tried by tests${
      open > 0 ? `, ${open} do not apply yet` : ''
    }\n`,
  );
}
