import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { DecisionRecordRequest } from '@builder-insights/plugin-readiness-common';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';
import { recordHashOf } from '../domain/records/sealRecord';

jest.setTimeout(60_000);

const RECORDS = '/rollouts/launch/records';

describe.each(TestMongo.engines())('decision records on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
  });
  afterAll(() => portal.stop());

  const aCondition = (more: object = {}) => ({
    text: 'Name a second person on call',
    ownerRef: 'user:default/owner',
    dueAt: portal.clock.at({ days: 7 }),
    ...more,
  });

  it.each<[string, Partial<DecisionRecordRequest>, number, RegExp]>([
    [
      'better than the verdict',
      { decision: 'go' },
      400,
      /'go' is better than the verdict, which is 'no-go' because of H-01, I-01, pilot, H-02; fix or waive/,
    ],
    [
      'a little better than the verdict',
      { decision: 'conditional-go' },
      400,
      /'conditional-go' is better than the verdict/,
    ],
    [
      'on another verdict',
      { verdictTag: `"${'0'.repeat(64)}"` },
      409,
      /The facts changed while you decided: .* is now 'no-go'/,
    ],
    [
      'on nothing',
      { verdictTag: 'any' },
      400,
      /verdictTag is 'any'; use the ETag/,
    ],
    [
      'without a reason',
      { rationale: '  no ' },
      400,
      /rationale is 'no'; 10 is the least/,
    ],
    [
      'by a group',
      { participants: ['group:default/search'] },
      400,
      /participants.0 is 'group:default\/search'; use an entity ref such as user:/,
    ],
    [
      'with the dissent of nobody',
      { dissent: [{ personRef: 'me', text: 'I would rather wait' }] },
      400,
      /dissent.0.personRef is 'me'/,
    ],
    [
      'with a condition that is due',
      {
        conditions: [
          {
            text: 'Name a second person',
            ownerRef: 'user:default/owner',
            dueAt: '2026-11-20T10:00:00.000Z',
          },
        ],
      },
      400,
      /'Name a second person' is due at '2026-11-20T10:00:00.000Z', which is past/,
    ],
    [
      'with a condition on nobody',
      {
        conditions: [
          {
            text: 'Name a second person',
            ownerRef: 'group:default/gone',
            dueAt: '2026-12-20T10:00:00.000Z',
          },
        ],
      },
      400,
      /given to 'group:default\/gone', whom the catalog does not know/,
    ],
  ])('refuse a decision %s', async (_, decision, status, message) => {
    const answer = await launch.decide(decision);
    expect([answer.status, answer.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
    expect(await launch.records()).toEqual([]);
  });

  it.each([
    ['auditor', 403, /lack the right readiness\.record\.create/],
    ['owner', 403, /lack the right readiness\.record\.create/],
    ['other', 404, /no rollout 'launch'/],
    ['outsider', 403, /readiness\.scope\.read/],
  ])('are not for %s to add', async (name, status, message) => {
    const answer = await launch.decide({}, portal.person(name));
    expect([answer.status, answer.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });

  it('are not for programs, and in nobody else’s name', async () => {
    const program = Promise.resolve(portal.program('ci-verdict'));
    expect((await launch.decide({}, program)).status).toBe(403);
    const named = await launch.decide(
      JSON.parse('{"decidedBy":"user:default/other"}'),
    );
    expect([named.status, named.message]).toEqual([
      400,
      expect.stringMatching(/'decidedBy' is not a field/),
    ]);
    expect(await launch.records()).toEqual([]);
  });

  it('keep what was known, who decided, and their place in the chain', async () => {
    const { verdict } = await launch.verdict();
    portal.audited.take();
    const first = await launch.decide({
      rationale: 'Nobody has looked',
      participants: ['user:default/Owner', 'user:default/owner'],
    });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      rolloutId: 'launch',
      ringId: 'pilot',
      sequence: 1,
      decision: 'no-go',
      decidedBy: 'user:default/platform-owner',
      decidedAt: portal.clock.instant,
      participants: ['user:default/owner'],
      verdict,
      previousHash: '0'.repeat(64),
      snapshot: {
        rolloutTitle: 'Launch of the portal',
        ringTitle: 'Pilot',
        ruleSetVersion: 1,
        gates: [
          { gateId: 'H-01', state: 'unknown', evidenceHashes: [] },
          { gateId: 'H-02', state: 'unknown' },
          { gateId: 'I-01', state: 'unknown' },
        ],
        risks: [{ id: 'R-01' }],
        decisions: [{ id: 'D-01' }, { id: 'D-02' }],
      },
    });
    expect(recordHashOf(first.body)).toBe(first.body.hash);
    expect(portal.audited.take('decision-record')).toMatchObject([
      {
        severityLevel: 'high',
        outcome: 'success',
        meta: {
          target: 'launch/pilot',
          decision: 'no-go',
          sequence: 1,
          hash: first.body.hash,
        },
      },
    ]);

    portal.clock.advance({ seconds: 60 });
    await launch.answer();
    const bare = await launch.decide({ decision: 'conditional-go' });
    expect([bare.status, bare.message]).toEqual([
      400,
      expect.stringMatching(/has no condition; give at least one .* for H-02/),
    ]);
    const second = await launch.decide({
      decision: 'conditional-go',
      rationale: 'Good enough for two teams',
      conditions: [aCondition()],
      dissent: [
        { personRef: 'user:default/other', text: 'One on call is too few' },
      ],
    });
    expect(second.body).toMatchObject({
      sequence: 2,
      previousHash: first.body.hash,
      snapshot: {
        gates: [
          {
            gateId: 'H-01',
            state: 'pass',
            evidenceHashes: [expect.stringMatching(/^[0-9a-f]{64}$/)],
            observedAt: portal.clock.instant,
          },
          { gateId: 'H-02', state: 'unknown' },
          { gateId: 'I-01', state: 'pass' },
        ],
      },
    });
    expect(recordHashOf(second.body)).toBe(second.body.hash);

    const history = await (
      await portal.person('auditor')
    ).get('/rollouts/launch/history', { kind: 'record' });
    expect(history.body.items).toMatchObject([
      { to: 'conditional-go', subjectId: second.body.id },
      { to: 'no-go', by: 'user:default/platform-owner' },
    ]);
  });

  it('say what changed since, and when a new decision is called for', async () => {
    expect(
      (await launch.records()).map(({ standing }) => standing.standing),
    ).toEqual(['stands', 'superseded']);
    portal.clock.advance({ seconds: 60 });
    const { tag } = await launch.verdict();
    await launch.see('H-01', { status: 500 });
    const [last] = await launch.records();
    expect(last.standing).toEqual({
      standing: 'invalidated',
      changes: expect.arrayContaining([
        {
          kind: 'verdict',
          id: 'pilot',
          title: 'Verdict for Pilot',
          from: 'conditional-go',
          to: 'no-go',
          worse: true,
        },
        expect.objectContaining({ id: 'H-01', from: 'pass', to: 'fail' }),
      ]),
    });
    const auditor = await portal.person('auditor');
    const view = await auditor.get('/rollouts/launch');
    expect(view.body.rings[0].lastRecord).toMatchObject({
      sequence: 2,
      decision: 'conditional-go',
      standing: 'invalidated',
    });
    expect(view.body.changes).toEqual(last.standing.changes);
    const one = await auditor.get(`${RECORDS}/${last.id}`);
    expect(one.body).toEqual(last);

    portal.audited.take();
    const late = await launch.decide({ verdictTag: tag });
    expect(late.status).toBe(409);
    expect(portal.audited.take('decision-record')).toMatchObject([
      { outcome: 'failure', severityLevel: 'high' },
    ]);
    expect(await launch.records()).toHaveLength(2);
  });

  it('are told to nobody who may not see the scope', async () => {
    const other = await portal.person('other');
    const [{ id }] = await launch.records();
    for (const [path, query] of [
      [RECORDS, {}],
      [`${RECORDS}/${id}`, {}],
      [`${RECORDS}/${id}/pack`, { format: 'json' }],
    ] as const) {
      expect((await other.get(path, query)).status).toBe(404);
    }
    expect((await other.post(`${RECORDS}/verify`)).status).toBe(404);
    const auditor = await portal.person('auditor');
    const absent = await auditor.get(`${RECORDS}/none`);
    expect([absent.status, absent.message]).toEqual([
      404,
      expect.stringMatching(/'launch' has no record 'none'/),
    ]);
    expect((await auditor.get(`${RECORDS}/${id}/pack`)).message).toMatch(
      /format is missing/,
    );
  });
});
