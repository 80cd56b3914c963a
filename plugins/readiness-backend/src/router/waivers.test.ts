import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Waiver } from '@builder-insights/plugin-readiness-common';
import { INDEX, PORTAL, WALKER } from '../__testUtils__/exampleCatalog';
import { Launch } from '../__testUtils__/Launch';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('waivers on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;
  let owner: TestPerson;
  let approver: TestPerson;
  let platformOwner: TestPerson;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
    owner = await portal.person('owner');
    approver = await portal.person('approver');
    platformOwner = await portal.person('platform-owner');
    await launch.see('H-01', { status: 500 });
    portal.audited.take();
  });
  afterEach(() => portal.stop());

  const request = (over: object = {}) => ({
    scorecardId: 'checks',
    scopeRef: PORTAL,
    gateId: 'H-01',
    reason: 'The load balancer is replaced on Monday',
    compensatingControl: 'Somebody watches it until then',
    until: portal.clock.at({ days: 20 }),
    ...over,
  });
  const ask = async (over: object = {}): Promise<Waiver> =>
    (await owner.post('/waivers', request(over))).body;
  const approve = (waiver: Waiver, by = approver) =>
    by.post(`/waivers/${waiver.id}/approve`, { revision: waiver.revision });
  const gate = async () => {
    const query = { scorecard: 'checks', ref: PORTAL, gate: 'H-01' };
    return (await approver.get('/scopes/gate', query)).body;
  };
  const waivers = async (query: object = {}): Promise<Waiver[]> =>
    (await approver.get('/waivers', query)).body.items;

  it('covers a known failing from its approval until its end, and everybody can see who did what', async () => {
    const until = portal.clock.at({ days: 19, seconds: 3600 });
    const { status, body: asked } = await owner.post(
      '/waivers',
      request({ until }),
    );
    expect(status).toBe(201);
    expect(asked).toMatchObject({
      status: 'requested',
      requestedBy: 'user:default/owner',
      requestedAt: portal.clock.instant,
      revision: 1,
    });
    expect((await gate()).cell.state).toBe('fail');

    const approved = await approve(asked);
    expect(approved).toMatchObject({
      status: 200,
      body: {
        status: 'approved',
        decidedBy: 'user:default/approver',
        revision: 2,
      },
    });
    expect((await gate()).cell).toMatchObject({
      state: 'waived',
      waiverId: asked.id,
    });
    const { verdict } = await launch.verdict();
    expect(verdict.conditions).toContainEqual(
      expect.objectContaining({ id: 'H-01', state: 'waived' }),
    );
    expect(await waivers({ rollout: 'launch', open: 'true' })).toEqual([
      {
        ...approved.body,
        scopeTitle: 'The portal',
        question: 'Does the service answer?',
      },
    ]);
    expect(
      portal.audited
        .take()
        .filter(({ eventId }) => eventId.startsWith('waiver'))
        .map(({ eventId, severityLevel, outcome }) => [
          ...[eventId, severityLevel, outcome],
        ]),
    ).toEqual([
      ['waiver-request', 'medium', 'success'],
      ['waiver-approve', 'high', 'success'],
    ]);

    // The evidence is seen anew and stays what it was; the waiver does not care.
    portal.clock.advance({ days: 19 });
    portal.probe.sees({ value: { status: 500 } }, PORTAL);
    await portal.runTask('collect-probe');
    expect((await gate()).cell.state).toBe('waived');
    portal.clock.advance({ seconds: 3600 });
    const { cell, history } = await gate();
    expect(cell.state).toBe('fail');
    expect(
      history.find(({ kind }: { kind: string }) => kind === 'waiver'),
    ).toMatchObject({ to: 'lapsed', at: until, cause: { kind: 'time' } });
    expect(await waivers({ open: 'true' })).toEqual([]);
    expect(await waivers()).toMatchObject([
      { id: asked.id, status: 'lapsed', endedAt: until },
    ]);
  });

  it('ends for good when what is observed becomes another, even if it comes back', async () => {
    const asked = await ask();
    await approve(asked);
    await launch.see('H-01', { status: 503 });
    expect((await gate()).cell.state).toBe('fail');
    await launch.see('H-01', { status: 500 });
    expect((await gate()).cell.state).toBe('fail');
    expect(await waivers()).toMatchObject([
      { status: 'reopened', endedAt: portal.clock.instant },
    ]);
    // Another one may be asked for now.
    expect((await ask()).status).toBe('requested');
  });

  it('is never decided by who asked, nor by who lacks the right', async () => {
    const mine = await platformOwner.post('/waivers', request());
    expect(await approve(mine.body, platformOwner)).toMatchObject({
      status: 403,
      message: expect.stringContaining('somebody else has to decide'),
    });
    const reason = { revision: 1, comment: 'It is not needed any more' };
    expect(
      await platformOwner.post(`/waivers/${mine.body.id}/refuse`, reason),
    ).toMatchObject({ status: 403 });
    expect(await approve(mine.body, owner)).toMatchObject({
      status: 403,
      message: expect.stringContaining('readiness.waiver.approve'),
    });
    // Whoever may not see the scope is told what is told of a waiver that is not there.
    const other = await portal.person('other');
    const unseen = await approve(mine.body, other);
    expect(unseen.status).toBe(404);
    expect(unseen.message).toBe(
      (
        await other.post('/waivers/none/approve', { revision: 1 })
      ).message.replace('none', mine.body.id),
    );
    expect(
      await owner.post(`/waivers/${mine.body.id}/withdraw`, { revision: 1 }),
    ).toMatchObject({
      status: 403,
      message: expect.stringContaining('only they can withdraw'),
    });
    expect(await waivers()).toMatchObject([
      { status: 'requested', revision: 1 },
    ]);
    expect((await gate()).cell.state).toBe('fail');
  });

  it('goes only the ways it can go, and each once', async () => {
    const refused = await ask();
    const comment = 'Better fix it before the pilot';
    expect(
      await approver.post(`/waivers/${refused.id}/refuse`, {
        ...{ revision: 1, comment },
      }),
    ).toMatchObject({ status: 200, body: { status: 'refused', comment } });
    expect(await approve(refused)).toMatchObject({ status: 409 });

    const withdrawn = await ask();
    expect(
      await owner.post(`/waivers/${withdrawn.id}/withdraw`, { revision: 1 }),
    ).toMatchObject({ body: { status: 'withdrawn' } });

    const outdated = await ask();
    await launch.see('H-01', { status: 502 });
    expect(await approve(outdated)).toMatchObject({
      status: 409,
      message: expect.stringContaining('not what the waiver was asked for'),
    });
    await owner.post(`/waivers/${outdated.id}/withdraw`, { revision: 1 });

    const asked = await ask();
    expect(
      await approver.post(`/waivers/${asked.id}/approve`, { revision: 7 }),
    ).toMatchObject({ status: 409 });
    const attempts = await Promise.all([approve(asked), approve(asked)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      await approver.post(`/waivers/${asked.id}/revoke`, {
        ...{ revision: 2, comment },
      }),
    ).toMatchObject({ status: 200, body: { status: 'revoked' } });
    expect((await gate()).cell.state).toBe('fail');
    expect((await waivers()).map(({ status }) => status).sort()).toEqual([
      'refused',
      'revoked',
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('is open once for a gate, also for two who ask at once', async () => {
    const answers = await Promise.all([
      owner.post('/waivers', request()),
      platformOwner.post('/waivers', request()),
      owner.post('/waivers', request()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await waivers()).toHaveLength(1);
    // What nobody answered does not stand in the way for ever.
    portal.clock.advance({ days: 20 });
    await launch.see('H-01', { status: 501 });
    expect((await ask()).status).toBe('requested');
  });

  it('says in a sentence what is wrong with a request, and stores nothing of it', async () => {
    await launch.see('H-02', { onCall: 1 });
    const wrong: Array<[object, number, string]> = [
      [{ gateId: 'H-99' }, 404, "no gate 'H-99'"],
      [{ gateId: 'I-01' }, 400, "'I-01' is 'unknown'"],
      [{ gateId: 'S-01' }, 400, "stage 'shadow'"],
      [{ scopeRef: WALKER }, 404, 'that you may see'],
      [{ scopeRef: 'component:default/none' }, 404, 'that you may see'],
      [{ scopeRef: INDEX, gateId: 'H-02' }, 400, "is 'unknown'"],
      [{ scopeRef: 'portal' }, 400, 'use an entity ref'],
      [{ until: undefined }, 400, 'until is missing'],
      [{ until: 'tomorrow' }, 400, 'use an ISO 8601 instant'],
      [{ until: '2026-02-31T00:00:00Z' }, 400, 'use an ISO 8601 instant'],
      [{ until: portal.clock.at({ seconds: -1 }) }, 400, 'which is over'],
      [{ until: portal.clock.instant }, 400, 'which is over'],
      [{ until: portal.clock.at({ days: 31 }) }, 400, '30 days at most'],
      [
        { gateId: 'H-02', until: portal.clock.at({ days: 181 }) },
        ...([400, '180 days at most'] as const),
      ],
      [{ reason: 'Later' }, 400, "reason is 'Later'"],
      [{ compensatingControl: ' '.repeat(20) }, 400, 'compensatingControl'],
      [{ requestedBy: 'user:default/auditor' }, 400, "'requestedBy' is not"],
      [{ status: 'approved' }, 400, "'status' is not a field"],
    ];
    for (const [over, status, sentence] of wrong) {
      const answer = await owner.post('/waivers', request(over));
      expect([over, answer.status]).toEqual([over, status]);
      expect(answer.message).toContain(sentence);
    }
    expect(await waivers()).toEqual([]);
    const auditor = await portal.person('auditor');
    expect(await auditor.post('/waivers', request())).toMatchObject({
      status: 403,
      message: expect.stringContaining('readiness.waiver.request'),
    });
    const asked = await ask({
      gateId: 'H-02',
      until: portal.clock.at({ days: 180 }),
    });
    for (const [path, body] of [
      ['approve', {}],
      ['approve', { revision: -1 }],
      ['refuse', { revision: 1 }],
      ['revoke', { revision: 1, comment: 'no' }],
    ] as const) {
      const answer = await approver.post(`/waivers/${asked.id}/${path}`, body);
      expect([path, answer.status]).toEqual([path, 400]);
    }
  });
});
