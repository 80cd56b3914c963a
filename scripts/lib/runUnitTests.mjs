import { readFile, rm } from 'node:fs/promises';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const REPORT = inRoot('.cache', 'jest.json');

/** Runs jest over all packages and counts by its own report. */
export async function runUnitTests() {
  say('Running unit, contract and backend tests');
  await rm(REPORT, { force: true });
  const code = await run(
    'backstage-cli',
    [
      'repo',
      'test',
      '--watchAll=false',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${REPORT}`,
      '--silent',
    ],
    { NODE_ENV: 'test' },
  );
  const report = await readFile(REPORT, 'utf8').then(JSON.parse, () => ({}));
  const passed = report.numPassedTests ?? 0;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  const failed =
    (report.numFailedTests ?? 0) +
    (report.numRuntimeErrorTestSuites ?? 0) +
    // Without MongoDB some tests have nothing to run on; in CI all must run.
    (process.env.MONGODB_TEST_URI ? skipped : 0);
  // A runner that broke down without counting a failure has still failed.
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
