import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const COMMAND = resolve(
  __dirname,
  '../../../../packages/readiness-cli/bin/readiness.mjs',
);
const VERDICT = '/rollouts/launch/rings/pilot/verdict';

describe.each(TestMongo.engines())('verdicts on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
  });
  afterAll(() => portal.stop());

  it('say why nobody may be let in yet, and who can do something about it', async () => {
    const auditor = await portal.person('auditor');
    const { body, headers } = await auditor.get(VERDICT);
    expect(body).toMatchObject({
      rolloutId: 'launch',
      ringId: 'pilot',
      verdict: 'no-go',
      coverage: { answered: 0, applicable: 3 },
      asOf: portal.clock.instant,
      ruleSetVersion: 1,
    });
    expect(
      body.blockers.map(({ id, state, ownerRef }: Record<string, string>) => [
        id,
        state,
        ownerRef,
      ]),
    ).toEqual([
      ['H-01', 'unknown', 'group:default/engineering'],
      ['I-01', 'unknown', 'group:default/security'],
      ['pilot', undefined, 'user:default/platform-owner'],
    ]);
    expect(body.conditions).toMatchObject([{ id: 'H-02', state: 'unknown' }]);
    expect(headers['cache-control']).toBe('private, no-cache');

    const path = await auditor.get('/rollouts/launch/rings/pilot/path');
    expect(path.body.verdict).toEqual(body);
    expect(path.body.owners).toMatchObject([
      {
        ownerRef: 'group:default/engineering',
        blockers: [{ id: 'H-01', fix: { text: 'Make H-01 so' } }],
        conditions: [{ id: 'H-02' }],
      },
      { ownerRef: 'group:default/security', blockers: [{ id: 'I-01' }] },
      { ownerRef: 'user:default/platform-owner', blockers: [{ id: 'pilot' }] },
    ]);
  });

  it('keep their tag while nothing in them changes, whoever asks and whenever', async () => {
    const auditor = await portal.person('auditor');
    const { tag } = await launch.verdict();
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    portal.clock.advance({ seconds: 90 });
    const again = await auditor.send('get', VERDICT, {
      headers: { 'if-none-match': tag },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    const program = portal.program('ci-verdict');
    expect((await program.get(VERDICT)).headers.etag).toBe(tag);

    await launch.see('H-01', { status: 500 });
    const changed = await auditor.send('get', VERDICT, {
      headers: { 'if-none-match': tag },
    });
    expect([changed.status, changed.headers.etag === tag]).toEqual([
      200,
      false,
    ]);
  });

  it('answer 409 with all they say when they are asked strictly, until it is go', async () => {
    const program = portal.program('ci-verdict');
    const strict = () => program.get(VERDICT, { strict: true });
    const before = await strict();
    expect([before.status, before.body.verdict]).toEqual([409, 'no-go']);
    expect(before.body.blockers).not.toEqual([]);

    await launch.answer();
    const between = await strict();
    expect([between.status, between.body]).toMatchObject([
      409,
      { verdict: 'conditional-go', blockers: [], conditions: [{ id: 'H-02' }] },
    ]);

    await launch.see('H-02', { onCall: 2 });
    const after = await strict();
    expect([after.status, after.body]).toMatchObject([
      200,
      {
        verdict: 'go',
        blockers: [],
        conditions: [],
        coverage: { answered: 3, applicable: 3 },
      },
    ]);
  });

  it('give a pipeline exit code 0 for go, and 1 for a ring that is not', async () => {
    const port = portal.server.port();
    const codeOf = (ring: string) =>
      new Promise<number | null>(done => {
        const child = execFile(
          process.execPath,
          [
            ...[COMMAND, 'verdict', '--url', `http://localhost:${port}`],
            ...['--rollout', 'launch', '--ring', ring],
          ],
          { env: { READINESS_TOKEN: 'the-token-of-ci-verdict' } },
          () => done(child.exitCode),
        );
      });
    expect([await codeOf('pilot'), await codeOf('company')]).toEqual([0, 1]);
    expect(await codeOf('beta')).toBe(2);
  });

  it('tell the past as it was, whatever came after', async () => {
    const then = portal.clock.instant;
    const wasThen = (await launch.verdict()).verdict;
    portal.clock.advance({ seconds: 60 });
    await launch.see('H-02', { onCall: 1 });
    // Evidence for H-01 holds a day, the word of somebody thirty.
    portal.clock.advance({ days: 2 });
    const { verdict: now } = await launch.verdict();
    expect(now).toMatchObject({
      verdict: 'no-go',
      blockers: [{ id: 'H-01', state: 'stale' }],
      conditions: [{ id: 'H-02', state: 'fail' }],
    });
    expect((await launch.verdict('pilot', { asOf: then })).verdict).toEqual(
      wasThen,
    );
    const between = portal.clock.at({ days: -2 });
    expect(
      (await launch.verdict('pilot', { asOf: between })).verdict,
    ).toMatchObject({ verdict: 'conditional-go', asOf: between });
  });

  it('make conditions of waivers, which end by themselves', async () => {
    await launch.see('H-01', { status: 500 });
    await launch.waive('H-01', 10);
    const until = portal.clock.at({ days: 10 });
    expect((await launch.verdict()).verdict).toMatchObject({
      verdict: 'conditional-go',
      conditions: [{ id: 'H-01', state: 'waived', dueAt: until }, {}],
    });
    portal.clock.advance({ days: 10 });
    expect((await launch.verdict()).verdict).toMatchObject({
      verdict: 'no-go',
      blockers: [{ id: 'H-01' }],
    });
  });

  it('count open decisions and high risks where these keep a ring shut', async () => {
    const { verdict } = await launch.verdict('company');
    expect(verdict.blockers.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expect.arrayContaining(['risk R-01', 'decision D-01']),
    );
  });

  it.each([
    ['tomorrow', /asOf is 'tomorrow'; use an ISO 8601 instant/],
    ['2026-02-31T00:00:00Z', /asOf is '2026-02-31T00:00:00Z'/],
    [
      '2031-01-01T00:00:00Z',
      /asOf is '2031-01-01T00:00:00.000Z'.* yet to come/,
    ],
  ])('refuse the instant %s in a sentence', async (asOf, message) => {
    const auditor = await portal.person('auditor');
    for (const path of [VERDICT, '/rollouts/launch', '/rollouts/launch/memo']) {
      const answer = await auditor.get(path, { asOf });
      expect([answer.status, answer.message]).toEqual([
        400,
        expect.stringMatching(message),
      ]);
    }
  });

  it('are told to nobody who may not see the scope, as if there were none', async () => {
    const other = await portal.person('other');
    const unseen = await other.get(VERDICT);
    const absent = await other.get('/rollouts/other/rings/pilot/verdict');
    expect([unseen.status, absent.status]).toEqual([404, 404]);
    expect(unseen.message).toBe(absent.message.replace("'other'", "'launch'"));
    expect((await (await portal.person('outsider')).get(VERDICT)).status).toBe(
      403,
    );
    expect((await portal.nobody().get(VERDICT)).status).toBe(401);
    const unnamed = await portal.program('ci-unnamed').get(VERDICT);
    expect([unnamed.status, unnamed.message]).toEqual([
      403,
      expect.stringMatching(/not made for readiness\.scope\.read/),
    ]);
  });

  it('name the rings there are', async () => {
    const owner = await portal.person('owner');
    const answer = await owner.get('/rollouts/launch/rings/beta/verdict');
    expect([answer.status, answer.message]).toEqual([
      404,
      "'launch' has no ring 'beta'; its rings are pilot, company",
    ]);
  });

  it('ask for permission once, and are audited', async () => {
    const owner = await portal.person('owner');
    portal.permissionRequests.take();
    portal.audited.take();
    await owner.get(VERDICT);
    expect(portal.permissionRequests.take()).toBe(1);
    expect(portal.audited.take('readiness-read')).toEqual([
      {
        eventId: 'readiness-read',
        severityLevel: 'low',
        outcome: 'success',
        meta: { what: 'verdict', target: 'launch/pilot' },
      },
    ]);
  });
});
