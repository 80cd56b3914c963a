import { spawn } from 'node:child_process';
import { inRoot, root } from './root.mjs';

const BINARIES = {
  'backstage-cli': ['@backstage', 'cli', 'bin', 'backstage-cli'],
  prettier: ['prettier', 'bin-prettier.js'],
  tsc: ['typescript', 'bin', 'tsc'],
};

/** Runs a program of node_modules, or a script of ours, and resolves with its exit code. */
export function run(program, args, env = {}) {
  const file = BINARIES[program]
    ? inRoot('node_modules', ...BINARIES[program])
    : inRoot(program);
  return new Promise(resolve => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', code => resolve(code ?? 1));
  });
}
