import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const BIN = resolve(__dirname, '../bin/readiness.mjs');

const aVerdict = (verdict: string, more: object = {}) => ({
  rolloutId: 'launch',
  ringId: 'pilot',
  verdict,
  blockers: [],
  conditions: [],
  coverage: { answered: 2, applicable: 3 },
  asOf: '2026-11-20T10:00:00.000Z',
  ruleSetVersion: 4,
  ...more,
});

const anItem = (more: object = {}) => ({
  kind: 'gate',
  id: 'H-01',
  title: 'Does it answer?',
  state: 'stale',
  reason: 'Seen 3 days ago.',
  ownerRef: 'group:default/search',
  fix: { text: 'Look again', url: 'https://wiki.test/h1' },
  ...more,
});

const refusal = (message: string) => ({ error: { message } });

describe('readiness', () => {
  let portal: Server;
  let url: string;
  let asked: IncomingMessage[];
  let answer: { status: number; body: unknown; location?: string };

  beforeAll(async () => {
    portal = createServer((req, res) => {
      asked.push(req);
      res.writeHead(answer.status, {
        'content-type': 'application/json',
        ...(answer.location && { location: answer.location }),
      });
      res.end(
        typeof answer.body === 'string'
          ? answer.body
          : JSON.stringify(answer.body),
      );
    });
    await new Promise<void>(ready => {
      portal.listen(0, '127.0.0.1', ready);
    });
    const address: AddressInfo | string | null = portal.address();
    url = `http://127.0.0.1:${
      typeof address === 'object' ? address?.port : undefined
    }`;
  });
  afterAll(
    () =>
      new Promise(done => {
        portal.close(done);
      }),
  );
  beforeEach(() => {
    asked = [];
    answer = { status: 200, body: aVerdict('go') };
  });

  /** Runs the command as a pipeline does. */
  const readiness = (args: string[], token = 'secret') =>
    new Promise<{ code: number; stdout: string; stderr: string }>(done => {
      const child = execFile(
        process.execPath,
        [BIN, ...args],
        { env: { READINESS_TOKEN: token } },
        (_, stdout, stderr) =>
          done({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  const verdict = (more: string[] = [], token?: string) =>
    readiness(
      [
        'verdict',
        '--url',
        url,
        '--rollout',
        'launch',
        '--ring',
        'pilot',
        ...more,
      ],
      token,
    );

  it.each([
    ['go', [], 0],
    ['conditional-go', [], 1],
    ['conditional-go', ['--accept', 'conditional-go'], 0],
    ['no-go', [], 1],
    ['no-go', ['--accept', 'conditional-go'], 1],
  ])('makes of %s with %j the exit code %i', async (word, args, code) => {
    answer = { status: 200, body: aVerdict(word) };
    const result = await verdict(args);
    expect([result.code, result.stderr]).toEqual([code, '']);
    expect(result.stdout).toBe(
      `${word} for ring pilot of launch, as of 2026-11-20T10:00:00.000Z by version 4 of the rules. Evidence answers 2 of 3 gates.\n`,
    );
  });

  it('asks for what was named, with the token', async () => {
    await readiness([
      'verdict',
      `--url=${url}/base/`,
      '--rollout=../a b',
      '--ring=pilot?',
      '--as-of=2026-11-20T10:00:00+01:00',
    ]);
    expect(asked[0].url).toBe(
      '/base/api/readiness/rollouts/..%2Fa%20b/rings/pilot%3F/verdict?asOf=2026-11-20T10%3A00%3A00%2B01%3A00',
    );
    expect(asked[0].headers.authorization).toBe('Bearer secret');
  });

  it('says in sentences what is in the way, and lets none of it begin a line', async () => {
    answer = {
      status: 200,
      body: aVerdict('no-go', {
        blockers: [
          anItem(),
          anItem({
            id: 'D-01',
            title: 'Which path?\n::set-env name=A::b\u001b[2J',
            state: undefined,
            reason: 'The decision is not taken: Drafted.',
            ownerRef: undefined,
            fix: undefined,
          }),
        ],
        conditions: [
          anItem({ state: 'waived', dueAt: '2026-12-01T00:00:00.000Z' }),
        ],
      }),
    };
    const { stdout } = await verdict();
    expect(stdout.split('\n').slice(1)).toEqual([
      '',
      'Blockers (2):',
      '- H-01: Does it answer? stale: Seen 3 days ago. Owner: group:default/search. To do: Look again (https://wiki.test/h1)',
      '- D-01: Which path? ::set-env name=A::b [2J The decision is not taken: Drafted. Nobody owns it.',
      '',
      'Conditions (1):',
      '- H-01: Does it answer? waived: Seen 3 days ago. Owner: group:default/search. Until 2026-12-01T00:00:00.000Z. To do: Look again (https://wiki.test/h1)',
      '',
    ]);
  });

  it('prints the verdict as JSON', async () => {
    const { code, stdout } = await verdict(['--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, aVerdict('go')]);
  });

  it.each([
    [400, refusal("asOf is 'x'"), 2, /^The portal says: asOf is 'x'\n$/],
    [404, refusal('no ring'), 2, /no ring/],
    [401, refusal('Missing credentials'), 3, /denies it: Missing credentials/],
    [403, refusal('not made for it'), 3, /denies it: not made for it/],
    [409, aVerdict('go'), 3, /gives no verdict: status 409/],
    [503, 'down', 3, /gives no verdict: status 503/],
    [200, '<html>Sign in</html>', 3, /gives no verdict: status 200/],
    [200, { verdict: 'go' }, 3, /gives no verdict/],
    [200, aVerdict('maybe'), 3, /gives no verdict/],
  ])('makes of %i %j the exit code %i', async (status, body, code, stderr) => {
    answer = { status, body };
    const result = await verdict();
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).toMatch(stderr);
  });

  it('follows no redirect with its token', async () => {
    answer = { status: 302, body: '', location: `${url}/elsewhere` };
    const result = await verdict();
    expect([result.code, asked]).toEqual([3, [expect.anything()]]);
    expect(result.stderr).toMatch(/gives no verdict: status 302/);
  });

  it('says that no token was given', async () => {
    answer = { status: 401, body: refusal('Missing credentials') };
    expect((await verdict([], '')).stderr).toMatch(
      /READINESS_TOKEN is not set/,
    );
  });

  it('says that nobody answers', async () => {
    const result = await verdict(['--url', 'http://127.0.0.1:1']);
    expect([result.code, asked]).toEqual([3, []]);
    expect(result.stderr).toMatch(/127.0.0.1:1 cannot be reached: \S/);
  });

  it.each([
    [[], /'' is not a command/],
    [['decide'], /'decide' is not a command/],
    [['verdict', '--ring', 'a', '--rollout', 'b'], /--url is missing/],
    [['verdict', '--ring', 'a', '--url', 'http://a'], /--rollout is missing/],
    [['verdict', '--url', 'http://a', '--rollout', 'b'], /--ring is missing/],
    [
      ['verdict', '--ring', 'a', '--rollout', 'b', '--url', 'file:///etc'],
      /--url is 'file:\/\/\/etc'; use an address/,
    ],
    [['verdict', '--force'], /'--force'/],
    [
      [
        ...['verdict', '--ring', 'a', '--rollout', 'b', '--url', 'http://a'],
        ...['--accept', 'no-go'],
      ],
      /--accept is 'no-go'; only conditional-go/,
    ],
  ])('refuses the arguments %j', async (args, stderr) => {
    const result = await readiness(args);
    expect([result.code, result.stdout, asked]).toEqual([2, '', []]);
    expect(result.stderr).toMatch(stderr);
  });

  it('says how to ask', async () => {
    const { code, stdout } = await readiness(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: readiness verdict --url/);
  });
});
