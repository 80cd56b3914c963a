import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Cell } from '@builder-insights/plugin-readiness-common';
import { INDEX, PORTAL, RELIC, WALKER } from '../__testUtils__/exampleCatalog';
import { TestPortal } from '../__testUtils__/TestPortal';
import type { TestPerson } from '../__testUtils__/TestPerson';

jest.setTimeout(60_000);

const gateOf = (ref: string, gate: string) => ({
  scorecard: 'checks',
  ref,
  gate,
});

describe.each(TestMongo.engines())('scopes on %s', engine => {
  let portal: TestPortal;
  let owner: TestPerson;
  let other: TestPerson;
  let auditor: TestPerson;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    owner = await portal.person('owner');
    other = await portal.person('other');
    auditor = await portal.person('auditor');
  });
  afterAll(() => portal.stop());

  const cells = async (person: TestPerson, ref: string) => {
    const { items } = (await person.get('/scopes', { ref })).body;
    return Object.fromEntries(
      items[0].board.cells.map((cell: Cell) => [cell.gateId, cell]),
    );
  };

  it('shows an entity’s gates to those who may see it, in one operation and one question', async () => {
    portal.permissionRequests.take();
    portal.mongo.clearOperations();
    const { body } = await owner.get('/scopes', { ref: PORTAL });
    expect(portal.operations()).toHaveLength(1);
    expect(portal.permissionRequests.take()).toBe(1);
    expect(body.items).toHaveLength(1);
    const [{ board, scorecardTitle, gates }] = body.items;
    expect(scorecardTitle).toBe('Production checks');
    expect(gates).toHaveLength(6);
    expect(board).toMatchObject({
      ref: PORTAL,
      ownerRef: 'group:default/search',
      orgPath: [
        'group:default/search',
        'group:default/engineering',
        'group:default/company',
      ],
    });
    expect(board).not.toHaveProperty('keys');
    expect(board.cells.map(({ state }: Cell) => state)).toEqual(
      gates.map(() => 'unknown'),
    );
  });

  it('has nothing to show of what somebody may not see, as of what is not there', async () => {
    for (const ref of [PORTAL, 'component:default/none']) {
      expect((await other.get('/scopes', { ref })).body).toEqual({ items: [] });
    }
    const hidden = await other.get('/scopes/gate', gateOf(PORTAL, 'H-01'));
    expect(hidden.status).toBe(404);
    const outsider = await portal.person('outsider');
    expect((await outsider.get('/scopes', { ref: PORTAL })).status).toBe(403);
    expect((await portal.nobody().get('/scopes', { ref: PORTAL })).status).toBe(
      401,
    );
    const program = await portal
      .program('ci-evidence')
      .get('/scopes', { ref: PORTAL });
    expect(program.status).toBe(403);
  });

  it.each([
    [{ ref: 'component:default/none' }, 'none'],
    [{ scorecard: 'none' }, 'none'],
    [{ gate: 'none' }, 'none'],
  ])('says the same of a gate that is not there: %j', async (part, name) => {
    const sentence = (asked: ReturnType<typeof gateOf>) =>
      `There is no gate '${asked.gate}' of '${asked.ref}' in the scorecard '${asked.scorecard}' that you may see`;
    const asked = { ...gateOf(PORTAL, 'H-01'), ...part };
    expect(JSON.stringify(asked)).toContain(name);
    const answer = await owner.get('/scopes/gate', asked);
    expect([answer.status, answer.message]).toEqual([404, sentence(asked)]);
    const hidden = await other.get('/scopes/gate', gateOf(PORTAL, 'H-01'));
    expect(hidden.message).toBe(sentence(gateOf(PORTAL, 'H-01')));
  });

  it('tells everything about a gate, and what each may do there', async () => {
    const mayOf = async (name: string, gate: string) => {
      const person = await portal.person(name);
      const { body } = await person.get('/scopes/gate', gateOf(INDEX, gate));
      return body.may;
    };
    const nothing = {
      attest: false,
      refresh: false,
      requestWaiver: false,
      approveWaiver: false,
    };
    expect(await mayOf('owner', 'H-01')).toEqual({ ...nothing, refresh: true });
    expect(await mayOf('owner', 'I-01')).toEqual({ ...nothing, attest: true });
    expect(await mayOf('approver', 'I-03')).toEqual({
      ...nothing,
      attest: true,
      refresh: true,
    });
    expect(await mayOf('auditor', 'I-03')).toEqual(nothing);
    const { body } = await auditor.get('/scopes/gate', gateOf(INDEX, 'H-01'));
    expect(body).toMatchObject({
      scope: { ref: INDEX, title: 'The index' },
      gate: { id: 'H-01', rule: 'value.status == 200' },
      area: { id: 'hosting', ownerRef: 'group:default/engineering' },
      ruleSetVersion: 1,
      cell: { gateId: 'H-01', state: 'unknown' },
      waivers: [],
    });
  });

  it('has collectors look by their task; a failure is an error of that gate alone', async () => {
    portal.probe.sees({ value: { status: 200 }, note: 'It answers' });
    portal.probe.sees({ value: { status: 503 } }, INDEX);
    portal.probe.sees(new Error('The door is locked'), WALKER);
    portal.probe.sees('never', RELIC);
    await portal.runTask('collect-probe');
    const states = await Promise.all(
      [PORTAL, INDEX, WALKER, RELIC].map(async ref => {
        const { 'H-01': probed, 'H-02': pushed } = await cells(auditor, ref);
        return [probed.state, pushed.state];
      }),
    );
    expect(states).toEqual([
      ['pass', 'unknown'],
      ['fail', 'unknown'],
      ['error', 'unknown'],
      ['error', 'unknown'],
    ]);
    const { 'H-01': walker } = await cells(auditor, WALKER);
    expect(walker.reason).toContain('The door is locked');
    const { 'H-01': relic } = await cells(auditor, RELIC);
    expect(relic.reason).toContain(
      "The collector 'probe' did not answer in the time it has",
    );
    expect(portal.probe.asked).toContainEqual({
      scopeRef: PORTAL,
      input: { path: '/health' },
    });
    const { 'H-01': seen } = await cells(owner, PORTAL);
    expect(seen.evidence.automatic).toMatchObject({
      channel: 'automatic',
      source: { kind: 'collector', id: 'probe' },
      value: { status: 200 },
      note: 'It answers',
      observedAt: portal.clock.instant,
    });
  });

  it.each([
    ['too much', { value: { text: 'x'.repeat(9_000) } }, /8192 are the most/],
    ['an impossible name', { value: { $where: '1' } }, /a field '\$where'/],
  ])('makes an error of a collector that sees %s', async (_, seen, reason) => {
    portal.probe.reset();
    portal.probe.sees(seen);
    await portal.runTask('collect-probe');
    const { 'H-01': probed } = await cells(owner, PORTAL);
    expect([probed.state, probed.reason]).toEqual([
      'error',
      expect.stringMatching(reason),
    ]);
  });

  it('tells of evidence that has grown old without anybody looking', async () => {
    portal.probe.reset();
    await portal.runTask('collect-probe');
    const before = await cells(owner, PORTAL);
    expect(before['H-01'].state).toBe('pass');
    portal.clock.advance({ days: 1, seconds: 1 });
    const { 'H-01': stale } = await cells(owner, PORTAL);
    expect(stale.state).toBe('stale');
    expect(stale.since).toBe(before['H-01'].dueAt);
  });

  it('pages through what happened, newest first, for one gate or all', async () => {
    const all = (
      await owner.get('/scopes/history', { scorecard: 'checks', ref: PORTAL })
    ).body.items;
    const ofGate = all.filter(
      ({ gateId }: { gateId: string }) => gateId === 'H-01',
    );
    expect(ofGate[0]).toMatchObject({ from: 'pass', to: 'stale' });
    const first = await owner.get('/scopes/history', {
      ...gateOf(PORTAL, 'H-01'),
      limit: 2,
    });
    const second = await owner.get('/scopes/history', {
      ...gateOf(PORTAL, 'H-01'),
      limit: 100,
      cursor: first.body.nextCursor,
    });
    expect([...first.body.items, ...second.body.items]).toEqual(ofGate);
    expect(second.body.nextCursor).toBeUndefined();

    const stolen = await auditor.get('/scopes/history', {
      ...gateOf(PORTAL, 'H-01'),
      cursor: first.body.nextCursor,
    });
    expect([stolen.status, stolen.message]).toEqual([
      400,
      expect.stringContaining('does not belong to this list'),
    ]);
    const hidden = await other.get('/scopes/history', {
      scorecard: 'checks',
      ref: PORTAL,
    });
    expect([hidden.status, hidden.message]).toEqual([
      404,
      `There is no scope '${PORTAL}' of the scorecard 'checks' that you may see`,
    ]);
    const past = await owner.get('/scopes/history', {
      scorecard: 'checks',
      ref: PORTAL,
      to: '2020-01-01T00:00:00Z',
    });
    expect(past.body.items).toEqual([]);
  });

  it('has one scope looked at on somebody’s wish, once in 30 seconds whoever asks', async () => {
    const wish = { scorecardId: 'checks', scopeRef: PORTAL };
    portal.probe.reset();
    portal.sessions.reset();
    portal.sessions.sees({ value: { minutes: 5 } });
    portal.audited.take();
    const { status, body } = await owner.post('/scopes/refresh', wish);
    expect([status, body.started]).toEqual([200, 2]);
    expect(body.board.cells.map(({ state }: Cell) => state)).toEqual([
      'pass',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(portal.probe.asked.map(({ scopeRef }) => scopeRef)).toEqual([
      PORTAL,
    ]);
    expect(portal.audited.take('evidence-refresh')).toMatchObject([
      {
        severityLevel: 'low',
        outcome: 'success',
        meta: { target: PORTAL, started: 2 },
      },
    ]);

    const admin = await portal.person('platform-owner');
    portal.clock.advance({ seconds: 29 });
    const again = await admin.post('/scopes/refresh', wish);
    expect([again.status, again.headers['retry-after'], again.message]).toEqual(
      [
        429,
        '1',
        'This was looked at less than 30 seconds ago; ask again in 1 s',
      ],
    );
    const elsewhere = await admin.post('/scopes/refresh', {
      ...wish,
      scopeRef: INDEX,
      gateId: 'I-03',
    });
    expect(elsewhere.body.started).toBe(1);
    portal.clock.advance({ seconds: 2 });
    expect((await admin.post('/scopes/refresh', wish)).status).toBe(200);
    expect(portal.probe.asked).toHaveLength(2);
  });

  it('refuses to look where nobody may ask or nothing looks', async () => {
    portal.probe.reset();
    const wish = { scorecardId: 'checks', scopeRef: WALKER };
    const byAuditor = await auditor.post('/scopes/refresh', wish);
    expect([byAuditor.status, byAuditor.message]).toEqual([
      403,
      expect.stringContaining('readiness.evidence.attest'),
    ]);
    expect((await owner.post('/scopes/refresh', wish)).status).toBe(404);
    const pushed = await other.post('/scopes/refresh', {
      ...wish,
      gateId: 'H-02',
    });
    expect([pushed.status, pushed.message]).toEqual([
      400,
      "Nothing looks at the gate 'H-02' by itself; its evidence is sent or attested",
    ]);
    const none = await other.post('/scopes/refresh', { ...wish, gateId: 'X' });
    expect(none.status).toBe(404);
    expect(portal.probe.asked).toEqual([]);
    // None of these took the turn of who may ask.
    expect((await other.post('/scopes/refresh', wish)).status).toBe(200);
  });
});
