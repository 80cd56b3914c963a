import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const WHAT_IF = '/rollouts/launch/rings/pilot/what-if';
const WRITES = ['insert', 'update', 'delete', 'findAndModify'];

describe.each(TestMongo.engines())('rollouts on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
  });
  afterAll(() => portal.stop());

  it('are shown with rings, areas and gates, to those who may see the scope', async () => {
    const owner = await portal.person('owner');
    const { body } = await owner.get('/rollouts');
    expect(body.items).toHaveLength(1);
    const [view] = body.items;
    expect(view).toMatchObject({
      rollout: { id: 'launch', ask: 'Let the pilot teams in.' },
      scope: { ref: 'component:default/portal', title: 'The portal' },
      asOf: portal.clock.instant,
      rings: [
        { id: 'pilot', title: 'Pilot', verdict: { verdict: 'no-go' } },
        { id: 'company', verdict: { verdict: 'no-go' } },
      ],
      areas: [
        {
          id: 'identity',
          status: 'Needs decision',
          coverage: { answered: 0, applicable: 3 },
        },
        { id: 'hosting', risk: 'high', counts: { unknown: 2 } },
      ],
      changes: [],
    });
    expect(view.gates.map(({ id }: { id: string }) => id)).toEqual([
      ...['H-01', 'H-02', 'I-01', 'I-02', 'I-03', 'S-01'],
    ]);
    expect((await owner.get('/rollouts/launch')).body).toEqual(view);
    const { tag } = await launch.verdict();
    expect(tag).toBe(`"${view.rings[0].verdictTag}"`);

    const other = await portal.person('other');
    expect((await other.get('/rollouts')).body).toEqual({ items: [] });
    expect((await other.get('/rollouts/launch')).status).toBe(404);
  });

  it('cost one question for permission and few operations of the database', async () => {
    const owner = await portal.person('owner');
    portal.permissionRequests.take();
    portal.mongo.clearOperations();
    await owner.get('/rollouts/launch');
    expect(portal.permissionRequests.take()).toBe(1);
    expect(portal.operations().length).toBeLessThanOrEqual(8);
  });

  describe('what if', () => {
    const ask = async (whatIf: object) =>
      (await portal.person('owner')).post(WHAT_IF, whatIf);

    it('nothing were another: the verdict as it is', async () => {
      const { body } = await ask({});
      const { verdict } = await launch.verdict();
      expect(body).toEqual({ now: verdict, then: verdict, changes: [] });
    });

    it('evidence, rules, states and waivers were others', async () => {
      await launch.see('H-01', { status: 500 });
      const supposed = {
        evidence: [{ gateId: 'H-02', value: { onCall: 1 } }],
        gates: [{ gateId: 'I-01', state: 'pass' }],
        rules: [{ gateId: 'H-02', rule: 'value.onCall >= 1' }],
        waivers: [{ gateId: 'H-01', until: portal.clock.at({ days: 3 }) }],
      };
      portal.mongo.clearOperations();
      const { body } = await ask(supposed);
      const written = portal
        .operations()
        .filter(({ name }) => WRITES.includes(name));
      expect(written).toEqual([]);
      expect(body.now.verdict).toBe('no-go');
      expect(body.then).toMatchObject({
        verdict: 'conditional-go',
        blockers: [],
        conditions: [{ id: 'H-01', state: 'waived' }],
      });
      expect(body.changes).toEqual([
        expect.objectContaining({ id: 'H-01', from: 'fail', to: 'waived' }),
        expect.objectContaining({
          ...{ id: 'H-02', from: 'unknown', to: 'pass', worse: false },
        }),
        expect.objectContaining({ id: 'I-01', from: 'unknown', to: 'pass' }),
      ]);
      expect((await ask({})).body.then).toEqual(body.now);
    });

    it('decisions were taken and risks gone', async () => {
      const owner = await portal.person('owner');
      const { body } = await owner.post(
        '/rollouts/launch/rings/company/what-if',
        {
          decisions: [{ id: 'D-01', status: 'Done' }],
          risks: [{ id: 'R-01', status: 'mitigated' }],
        },
      );
      const kinds = (verdict: { blockers: Array<{ kind: string }> }) =>
        verdict.blockers.map(({ kind }) => kind);
      expect(kinds(body.now)).toEqual(
        expect.arrayContaining(['risk', 'decision']),
      );
      expect(kinds(body.then)).not.toContain('risk');
      expect(kinds(body.then)).not.toContain('decision');
    });

    it.each<[object, number, RegExp]>([
      [
        { gates: [{ gateId: 'X-01', state: 'pass' }] },
        404,
        /no gate 'X-01' here; use H-01, H-02/,
      ],
      [
        { decisions: [{ id: 'D-99', status: 'Done' }] },
        404,
        /no decision 'D-99' here; use D-01, D-02/,
      ],
      [
        { risks: [{ id: 'R-99', status: 'closed' }] },
        404,
        /no risk 'R-99' here; use R-01/,
      ],
      [{ rules: [{ gateId: 'H-01', rule: 'value.status ==' }] }, 400, /rule/],
      [
        { gates: [{ gateId: 'H-01', state: 'fine' }] },
        400,
        /gates.0.state is 'fine'; use one of pass/,
      ],
      [
        { waivers: [{ gateId: 'H-01', until: '2026-11-20T09:00:00Z' }] },
        400,
        /waiver of 'H-01' would end at '2026-11-20T09:00:00.000Z', which is past/,
      ],
      [
        { evidence: [{ gateId: 'H-01', value: { a: 'x'.repeat(9_000) } }] },
        400,
        /8192 are the most/,
      ],
      [
        {
          evidence: Array(5).fill({
            gateId: 'H-01',
            value: { a: 'x'.repeat(8_000) },
          }),
        },
        400,
        /all values together have more than 32768 bytes/,
      ],
      [{ people: [] }, 400, /'people' is not a field/],
    ])('refuses %j', async (whatIf, status, message) => {
      const answer = await ask(whatIf);
      expect([answer.status, answer.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    });
  });

  it('have a history, page by page, by kind and time', async () => {
    const auditor = await portal.person('auditor');
    const started = portal.clock.instant;
    portal.clock.advance({ seconds: 60 });
    await launch.answer();
    const read = async (query: object) =>
      (await auditor.get('/rollouts/launch/history', query)).body;
    const since = await read({ from: portal.clock.instant });
    expect(
      since.items.map(({ gateId, from, to }: HistoryEvent) => [
        gateId,
        from,
        to,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['H-01', 'fail', 'pass'],
        ['I-01', 'unknown', 'pass'],
      ]),
    );
    const before = await read({ to: started, kind: 'gate' });
    expect(before.items).not.toEqual([]);
    expect(
      before.items.every(
        ({ at, kind }: HistoryEvent) => at <= started && kind === 'gate',
      ),
    ).toBe(true);

    const all = await read({ limit: 100 });
    const paged: HistoryEvent[] = [];
    let cursor: string | undefined;
    do {
      const page = await read({ limit: 4, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(4);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all.items);

    const backwards = await auditor.get('/rollouts/launch/history', {
      from: portal.clock.instant,
      to: started,
    });
    expect([backwards.status, backwards.message]).toEqual([
      400,
      expect.stringMatching(/^to is .*; it comes before from/),
    ]);

    const { nextCursor } = await read({ limit: 4 });
    const owner = await portal.person('owner');
    const stolen = await owner.get('/rollouts/launch/history', {
      ...{ limit: 4, cursor: nextCursor },
    });
    expect([stolen.status, stolen.message]).toEqual([
      400,
      expect.stringMatching(/does not belong to this list/),
    ]);
  });

  it('have a memo of today and of any other day, to read and to download', async () => {
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/rollouts/launch/memo');
    expect(body.memo).toMatchObject({
      asOf: portal.clock.instant,
      rings: [{ verdict: 'conditional-go' }, { verdict: 'no-go' }],
      decisions: [{ id: 'D-01' }, { id: 'D-02', orphaned: true }],
      milestones: [{ id: 'M-01' }],
    });
    for (const words of [
      'Let the pilot teams in',
      'Two teams wait for it',
      'Group security',
      'Ten people use it every week',
    ]) {
      expect(body.markdown).toContain(words);
    }
    const file = await auditor.get('/rollouts/launch/memo.md');
    expect(file.text).toBe(body.markdown);
    expect(file.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="memo-launch-2026-11-20.md"',
    });

    const asOf = portal.clock.at({ seconds: -60 });
    const past = await auditor.get('/rollouts/launch/memo', { asOf });
    expect(past.body.memo).toMatchObject({
      asOf,
      rings: [{ verdict: 'no-go' }, { verdict: 'no-go' }],
    });
  });

  it('have an agenda: what is overdue first, and nothing before what it hangs on', async () => {
    portal.clock.advance({ days: 20 });
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/rollouts/launch/agenda');
    expect(body.decisions).toMatchObject([
      { id: 'D-01' },
      { id: 'D-02', orphaned: true },
    ]);
    expect(body.markdown).toMatch(
      /^# Review of Launch of the portal, 2026-12-10\n[^]*1\. D-01[^]*\(overdue\)[^]*2\. D-02/,
    );
  });
});
