import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSwitch } from './DatabaseSwitch.mjs';
import { Portal } from './Portal.mjs';
import { inRoot } from './root.mjs';
import { runNodeTests } from './runNodeTests.mjs';
import { say } from './say.mjs';

const PORTS = { app: 3100, backend: 7107, okta: 7108 };
const AUDIT_PORTS = { port: 7109, controlPort: 7110 };

const EXAMPLES_MS = 150_000;

/** Starts a portal of its own with fresh data and walks through it in a browser. */
export async function runJourneys(chromium, tests = 'e2e-tests/*.test.mjs') {
  say('Starting a portal for the browser journeys');
  const data = await mkdtemp(path.join(tmpdir(), 'builder-insights-'));
  // The journeys change it.
  const orgFile = path.join(data, 'org.yaml');
  await copyFile(inRoot('examples', 'org.yaml'), orgFile);
  // With a MongoDB at hand the audit trail gets a database of its own there, which can be down while the rest goes on.
  const auditStore =
    process.env.MONGODB_TEST_URI &&
    (await DatabaseSwitch.start({
      uri: process.env.MONGODB_TEST_URI,
      ...AUDIT_PORTS,
    }));
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
      APP_CONFIG_catalog_providers_builderOrg_file_path: orgFile,
      ...(auditStore && {
        APP_CONFIG_audit_mongo_uri: auditStore.uri,
        APP_CONFIG_audit_mongo_databasePrefix: `journeys-${randomUUID().slice(
          0,
          8,
        )}`,
      }),
    },
  });
  try {
    await portal.start();
    await portal.ready();
    await within(EXAMPLES_MS, Promise.race([examples, portal.ended]));
    say('Walking through the portal in a browser');
    return await runNodeTests(tests, {
      CHROMIUM_PATH: chromium,
      PORTAL_URL: portal.url,
      BACKEND_URL: portal.backendUrl,
      OKTA_URL: `http://127.0.0.1:${PORTS.okta}`,
      ORG_FILE: orgFile,
      AUDIT_STORE_SWITCH: auditStore ? auditStore.controlUrl : '',
    });
  } catch (error) {
    say(
      `The portal for the journeys did not start: ${error.message}; see .cache/journeys-portal.log`,
    );
    return { passed: 0, failed: 1 };
  } finally {
    await portal.stop();
    await auditStore?.stop();
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
