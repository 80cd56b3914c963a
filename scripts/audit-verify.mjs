import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureNode } from './lib/ensureNode.mjs';
import { inRoot } from './lib/root.mjs';

/** Verifies the hash chains of the audit trail: `npm run audit:verify -- --anchors .cache/portal.log`. */
await ensureNode();
await ensureInstalled();

// Files are named from where one stands, the configuration's folders from packages/backend.
const args = process.argv
  .slice(2)
  .map((value, index, all) =>
    all[index - 1] === '--anchors' ? path.resolve(value) : value,
  );
const child = spawn(
  process.execPath,
  [inRoot('packages', 'backend-audit', 'bin', 'audit-verify.cjs'), ...args],
  { cwd: inRoot('packages', 'backend'), stdio: 'inherit' },
);
child.on('exit', code => {
  process.exitCode = code ?? 2;
});
