import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { fail, say } from './say.mjs';

const SUPPORTED = [22, 24];
const FETCHED = 24;

/**
 * Returns when this program runs on a Node that Backstage supports; otherwise
 * runs it again on one, fetched once from npm, and ends with its exit code.
 */
export async function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED.includes(major)) {
    return;
  }
  const node = fetchedNode();
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
    },
  });
  // Ctrl-C reaches the child too; it stops what it started, then this ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  const code = await new Promise(resolve => {
    child.on('exit', status => resolve(status ?? 1));
  });
  process.exit(code);
}

/** A supported Node from the package of this platform, in `.node`. */
function fetchedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = inRoot('.node', 'node_modules', name, 'bin', binary);
  if (!existsSync(node)) {
    say(
      `Node ${process.versions.node} is not supported; fetching Node ${FETCHED} from npm, once`,
    );
    const { status } = spawnSync(
      'npm',
      [
        'install',
        `${name}@${FETCHED}`,
        '--prefix',
        inRoot('.node'),
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0 || !existsSync(node)) {
      fail(
        `npm has no Node ${FETCHED} for ${process.platform} ${
          process.arch
        }; install Node ${SUPPORTED.join(' or ')} yourself and run this again.`,
      );
    }
  }
  return node;
}
