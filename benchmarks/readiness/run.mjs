import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNode } from '../../scripts/lib/ensureNode.mjs';
import { inRoot, root } from '../../scripts/lib/root.mjs';
import { compare } from './peer/compare.mjs';
import { TechInsights } from './peer/TechInsights.mjs';

await ensureNode();

const { values } = parseArgs({
  options: {
    uri: { type: 'string' },
    scopes: { type: 'string', default: '10000' },
    'without-peer': { type: 'boolean', default: false },
  },
});

const data = await mkdtemp(path.join(tmpdir(), 'bench-readiness-'));
try {
  const resultsFile = path.join(data, 'results.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      inRoot('benchmarks/readiness/measureReadiness.ts'),
      values.scopes,
      resultsFile,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MONGODB_TEST_URI: values.uri ?? '' },
    },
  );
  process.exitCode = status ?? 1;
  if (status === 0 && !values['without-peer']) {
    await comparePeer(JSON.parse(await readFile(resultsFile, 'utf8')));
  }
} finally {
  await rm(data, { recursive: true, force: true });
}

async function comparePeer(results) {
  const peer = await TechInsights.install();
  try {
    for (const [size, ours] of Object.entries(results)) {
      process.stdout.write(compare(size, ours, peer.measure(size)));
    }
  } finally {
    await peer.remove();
  }
}
