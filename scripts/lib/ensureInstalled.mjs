import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inRoot, root } from './root.mjs';
import { fail, say } from './say.mjs';

const STAMP = inRoot('node_modules', '.installed-lockfile');
const LOG = inRoot('.cache', 'install.log');
const STEPS = ['Resolution', 'Fetch', 'Link'];

/** Installs the packages with the Yarn of this repository, when yarn.lock has changed. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(await readFile(inRoot('yarn.lock')))
    .digest('hex');
  const installed = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (installed === wanted) {
    return;
  }
  say('Installing packages (a minute or two the first time)');
  mkdirSync(path.dirname(LOG), { recursive: true });
  const releases = await readdir(inRoot('.yarn', 'releases'));
  const yarn = releases.find(name => name.endsWith('.cjs'));
  const child = spawn(
    process.execPath,
    [inRoot('.yarn', 'releases', yarn), 'install', '--immutable'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exit = new Promise(resolve => {
    child.on('exit', resolve);
  });
  const log = createWriteStream(LOG);
  child.stderr.pipe(log, { end: false });
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    log.write(`${line}\n`);
    lines.push(line);
    const step = STEPS.find(name => line.includes(`${name} step`));
    if (step) {
      say(
        `  ${step.toLowerCase()} step, ${STEPS.indexOf(step) + 1} of ${
          STEPS.length
        }`,
      );
    }
  }
  if ((await exit) !== 0) {
    process.stderr.write(`${lines.slice(-15).join('\n')}\n`);
    fail(
      `The packages could not be installed; the whole log is in ${path.relative(
        root,
        LOG,
      )}.`,
    );
  }
  await writeFile(STAMP, wanted);
}
