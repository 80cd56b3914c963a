import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inRoot, root } from './root.mjs';

const REPORT = inRoot('.cache', 'node-tests.tap');

/** Runs the files that a pattern matches by Node's own runner, and counts by its report. */
export async function runNodeTests(pattern, env = {}) {
  const code = await new Promise(resolve => {
    spawn(
      process.execPath,
      [
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${REPORT}`,
        ...globSync(pattern, { cwd: root }),
      ],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    ).on('exit', status => resolve(status ?? 1));
  });
  const tap = await readFile(REPORT, 'utf8');
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled') + count('skipped');
  // A runner that broke down without counting a failure has still failed.
  return {
    passed: count('pass'),
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}
