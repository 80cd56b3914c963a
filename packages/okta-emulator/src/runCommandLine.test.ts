import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { user, writeOrg } from './__testUtils__/writeOrg';

const command = resolve(__dirname, '../bin/okta-emulator.cjs');

jest.setTimeout(60_000);

/** Runs the command to its end. */
async function run(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>(done =>
    execFile(
      process.execPath,
      [command, ...args],
      { env: { ...localEnvironment(), ...env } },
      (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
}

/** These tests may themselves run inside Kubernetes. */
function localEnvironment() {
  const { KUBERNETES_SERVICE_HOST: _, ...env } = process.env;
  return env;
}

describe('the command okta-emulator', () => {
  let org: string;

  beforeAll(async () => {
    org = await writeOrg([user('advocate')]);
  });

  afterAll(() => rm(dirname(org), { recursive: true }));

  it('says where it listens, signs nobody else in, and stops on SIGTERM', async () => {
    const child = spawn(
      process.execPath,
      [command, '--port', '0', '--org', org],
      { env: localEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = await once(child.stdout, 'data');
    const [, issuer] =
      /^Okta emulator listening at (\S+) with 1 people\n$/.exec(String(line)) ??
      [];
    const people = await fetch(new URL('/emulator/people', issuer));
    expect((await people.json()).people).toHaveLength(1);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }, 'NODE_ENV is "production"'],
    [
      'inside Kubernetes',
      { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      'KUBERNETES_SERVICE_HOST is "10.0.0.1"',
    ],
  ])('refuses to start %s', async (_, env, reason) => {
    const result = await run(['--port', '0', '--org', org], env);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr.trim().split('\n')).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  it.each([
    [['--port', 'many'], '--port "many" is not a port'],
    [['--redirect-uri', 'portal'], '--redirect-uri "portal" is not a URL'],
    [['--org', 'missing.yaml'], 'missing.yaml" cannot be read'],
    [['--people', 'x'], '--people'],
    [
      ['--event-hook', 'http://localhost/'],
      'needs a URL and --event-hook-secret',
    ],
  ])('explains %j in one sentence', async (args, reason) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(reason),
    ]);
  });
});
