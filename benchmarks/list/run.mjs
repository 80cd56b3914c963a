import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNode } from '../../scripts/lib/ensureNode.mjs';
import { Portal } from '../../scripts/lib/Portal.mjs';
import { inRoot, root } from '../../scripts/lib/root.mjs';
import { signIn } from '../../scripts/lib/signIn.mjs';
import { importInsights } from './importInsights.mjs';

const PREFIX = 'bench-list';
const PORTS = { app: 3200, backend: 7207, okta: 7208 };
const PEOPLE = ['advocate', 'manager', 'head', 'partner', 'employee'];
const LISTS = {
  'all one may see': '',
  'of EMEA': 'group=group:default/br-emea',
  'bug reports': 'type=bug-report',
  'about Atlas Search': 'productArea=component:default/atlas-search',
  'with two words': 'words=vector%20index',
  'of one author': 'author=user:default/advocate',
};
const PAGES = 100;
const REPEATS = 40;

await ensureNode();

const { values } = parseArgs({
  options: {
    uri: { type: 'string' },
    insights: { type: 'string' },
  },
});

const data = await mkdtemp(path.join(tmpdir(), 'bench-list-'));
const portal = Portal.create({
  ports: PORTS,
  logFile: inRoot('.cache', 'bench-list.log'),
  env: {
    NODE_ENV: 'development',
    MONGODB_URI: values.uri,
    APP_CONFIG_mongo_databasePrefix: PREFIX,
    APP_CONFIG_mongo_embedded_directory: path.join(data, 'mongo'),
    APP_CONFIG_backend_database_connection: ':memory:',
  },
});

try {
  await portal.startBackend();
  await portal.ready({ page: false });
  // The indexes are there by now.
  if (values.uri) {
    load(values.uri, Number(values.insights ?? 200_000));
  } else {
    await importInsights(portal.backendUrl, Number(values.insights ?? 20_000));
  }
  await measure();
} finally {
  await portal.stop();
  await rm(data, { recursive: true, force: true });
}

function load(uri, insights) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--require',
      inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      inRoot('benchmarks/list/loadInsights.ts'),
      uri,
      `${PREFIX}-builder-insights`,
      String(insights),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new Error('The insights could not be loaded');
  }
}

async function measure() {
  process.stdout.write(
    'Milliseconds of a whole request over loopback: sign-in check, permission decision, database, answer\n\n' +
      '| list | person | page 1 p50 | p95 | page 100 p50 | p95 |\n|---|---|---:|---:|---:|---:|\n',
  );
  for (const [list, query] of Object.entries(LISTS)) {
    for (const person of PEOPLE) {
      const { token } = await signIn({ backendUrl: portal.backendUrl, person });
      const first = await time(query, token);
      const cursor = await cursorOf(query, token, PAGES);
      const late = cursor
        ? await time(`${query}&cursor=${cursor}`, token)
        : ['-', '-'];
      process.stdout.write(
        `| ${list} | ${person} | ${first.join(' | ')} | ${late.join(
          ' | ',
        )} |\n`,
      );
    }
  }
}

async function page(query, token) {
  const response = await fetch(
    `${portal.backendUrl}/api/builder-insights/insights?limit=25&${query}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error.message);
  }
  return answer;
}

/** The cursor of a page far down the list; undefined when the list is shorter. */
async function cursorOf(query, token, pages) {
  let cursor;
  for (let at = 1; at < pages; at++) {
    const { nextCursor } = await page(
      cursor ? `${query}&cursor=${cursor}` : query,
      token,
    );
    if (!nextCursor) {
      return undefined;
    }
    cursor = nextCursor;
  }
  return cursor;
}

async function time(query, token) {
  const times = [];
  for (let at = 0; at < REPEATS; at++) {
    const startedAt = performance.now();
    await page(query, token);
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = share => times[Math.floor(times.length * share)].toFixed(1);
  return [at(0.5), at(0.95)];
}
