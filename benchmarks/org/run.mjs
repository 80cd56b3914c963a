import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureNode } from '../../scripts/lib/ensureNode.mjs';
import { inRoot, root } from '../../scripts/lib/root.mjs';

await ensureNode();

const { values } = parseArgs({ options: { uri: { type: 'string' } } });

process.stdout.write(
  'People in 1,500 groups eight deep; seconds, and the heap in MB after a collection at its highest\n\n' +
    '| people | reading | stage, compare, accept | publish | sent | heap before | heap at most |\n' +
    '| -----: | ------- | ---------------------: | ------: | ---: | ----------: | -----------: |\n',
);
// Each size in a process of its own, so that neither counts the other's memory.
for (const people of [5_000, 10_000]) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      inRoot('benchmarks/org/measureOrg.ts'),
      String(people),
      ...(values.uri ? [values.uri] : []),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new Error(`${people} people could not be measured`);
  }
}
