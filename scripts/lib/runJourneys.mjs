import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Portal } from './Portal.mjs';
import { inRoot, root } from './root.mjs';
import { say } from './say.mjs';

const PORTS = { app: 3100, backend: 7107, okta: 7108 };
const REPORT = inRoot('.cache', 'journeys.tap');

const EXAMPLES_MS = 150_000;

/** Starts a portal of its own with fresh data and walks through it in a browser. */
export async function runJourneys(chromium) {
  say('Starting a portal for the browser journeys');
  const data = await mkdtemp(path.join(tmpdir(), 'builder-insights-'));
  let examplesLoaded;
  const examples = new Promise(resolve => {
    examplesLoaded = resolve;
  });
  const portal = Portal.create({
    ports: PORTS,
    logFile: inRoot('.cache', 'journeys-portal.log'),
    onLine: line => /Loaded \d+ example/.test(line) && examplesLoaded(),
    env: {
      NODE_ENV: 'development',
      MONGODB_URI: undefined,
      APP_CONFIG_mongo_embedded_directory: path.join(data, 'mongo'),
      APP_CONFIG_backend_database_connection: ':memory:',
    },
  });
  try {
    await portal.start();
    await portal.ready();
    await within(EXAMPLES_MS, Promise.race([examples, portal.ended]));
    say('Walking through the portal in a browser');
    const code = await runNodeTests({
      CHROMIUM_PATH: chromium,
      PORTAL_URL: portal.url,
      PORTAL_BACKEND_URL: portal.backendUrl,
      PORTAL_OKTA_URL: portal.oktaUrl,
    });
    return counts(await readFile(REPORT, 'utf8'), code);
  } catch (error) {
    say(
      `The portal for the journeys did not start: ${error.message}; see .cache/journeys-portal.log`,
    );
    return { passed: 0, failed: 1 };
  } finally {
    await portal.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** Waits for something, but not for ever. */
function within(milliseconds, wanted) {
  return Promise.race([
    wanted,
    new Promise((_resolve, reject) => {
      setTimeout(
        () => reject(new Error('the example insights were not loaded')),
        milliseconds,
      ).unref();
    }),
  ]);
}

function runNodeTests(env) {
  const files = globSync('e2e-tests/*.test.mjs', { cwd: root });
  return new Promise(resolve => {
    spawn(
      process.execPath,
      [
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${REPORT}`,
        ...files,
      ],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    ).on('exit', code => resolve(code ?? 1));
  });
}

function counts(tap, code) {
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled') + count('skipped');
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
