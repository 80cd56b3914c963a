import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureNode } from '../../scripts/lib/ensureNode.mjs';
import { inRoot, root } from '../../scripts/lib/root.mjs';

await ensureNode();

const { values } = parseArgs({ options: { uri: { type: 'string' } } });
const { status } = spawnSync(
  process.execPath,
  [
    '--require',
    inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
    inRoot('benchmarks/decision/measureDecisions.ts'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MONGODB_TEST_URI: values.uri ?? '' },
  },
);
process.exitCode = status ?? 1;
