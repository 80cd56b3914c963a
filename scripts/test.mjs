import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureNode } from './lib/ensureNode.mjs';
import { findChromium } from './lib/findChromium.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

/** The last line of this program, for whoever runs it. */
const COUNTS = inRoot('.cache', 'test-counts.txt');

await ensureNode();
await ensureInstalled();
// Only now is this a Node that knows all they use.
const { runJourneys } = await import('./lib/runJourneys.mjs');
const { runNodeTests } = await import('./lib/runNodeTests.mjs');
const { runUnitTests } = await import('./lib/runUnitTests.mjs');
mkdirSync(inRoot('.cache'), { recursive: true });
rmSync(COUNTS, { force: true });

// `npm test -- plugins/readiness` is for one's own work: those tests, nothing else.
const given = process.argv.slice(2);
if (given.length > 0) {
  process.exit(await run('backstage-cli', ['repo', 'test', ...given]));
}

const counts = { passed: 0, failed: 0 };
const broken = [];
const notes = [];

const CHECKS = [
  ['types', 'tsc', ['--incremental', 'false']],
  ['lint', 'backstage-cli', ['repo', 'lint', '--max-warnings=0']],
  ['formatting', 'prettier', ['--check', '--loglevel=warn', '.']],
  ['import directions', 'scripts/check-imports.mjs', []],
  ['attacks and their tests', 'scripts/check-attacks.mjs', []],
  ['configuration', 'backstage-cli', ['config:check', '--lax']],
];
for (const [name, program, args] of CHECKS) {
  say(`Checking ${name}`);
  const passed = (await run(program, args)) === 0;
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) {
    broken.push(name);
  }
}

say('Running the tests of scripts');
add('tests of scripts', await runNodeTests('scripts/lib/**/*.test.mjs'));
add('unit, contract and backend tests', await runUnitTests());
if (!process.env.MONGODB_TEST_URI) {
  notes.push(
    'The suites that run on both databases ran on the embedded one; set MONGODB_TEST_URI to run them on MongoDB too.',
  );
}

const chromium = findChromium();
if (chromium) {
  add('browser journeys', await runJourneys(chromium));
} else if (process.env.CI) {
  add('browser journeys', { passed: 0, failed: 1 });
} else {
  notes.push(
    'The browser journeys were skipped: there is no Chromium. Install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.',
  );
}

for (const note of notes) {
  say(note);
}
if (broken.length > 0) {
  say(`Failed: ${broken.join(', ')}`);
}
const line = `${counts.passed} passed, ${counts.failed} failed\n`;
process.stdout.write(line);
writeFileSync(COUNTS, line);
process.exitCode = counts.failed > 0 ? 1 : 0;

function add(name, { passed, failed }) {
  counts.passed += passed;
  counts.failed += failed;
  if (failed > 0) {
    broken.push(name);
  }
}
