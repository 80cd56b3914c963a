import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const DECISIONS = '/rollouts/launch/registers/decisions';
const RISKS = '/rollouts/launch/registers/risks';
const MILESTONES = '/rollouts/launch/registers/milestones';

describe.each(TestMongo.engines())('registers on %s', engine => {
  let portal: TestPortal;
  let owner: TestPerson;
  let auditor: TestPerson;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    owner = await portal.person('owner');
    auditor = await portal.person('auditor');
  });
  afterEach(() => portal.stop());

  const decision = (over: object = {}) => ({
    workstream: 'hosting',
    question: 'Who is paged at night?',
    status: 'Drafted',
    ownerRef: 'group:default/search',
    ...over,
  });
  const list = async (path: string, query: object = {}) =>
    (await auditor.get(path, query)).body.items;
  const change = (path: string, body: object) => owner.post(path, body);

  it('keeps what people add and change, with who did it and how it was before', async () => {
    expect(await list(DECISIONS)).toMatchObject([
      { id: 'D-01', revision: 1 },
      { id: 'D-02', revision: 1, orphaned: true },
    ]);
    const before = portal.clock.instant;
    portal.clock.advance({ days: 1 });
    portal.audited.take();
    const added = await owner.post(
      DECISIONS,
      decision({ dependsOn: ['D-01', 'D-01'], blocksRings: ['pilot'] }),
    );
    expect(added).toMatchObject({
      status: 201,
      body: {
        ...{ rolloutId: 'launch', id: 'D-03', revision: 1 },
        ...{ dependsOn: ['D-01'], changedBy: 'user:default/owner' },
        changedAt: portal.clock.instant,
      },
    });
    portal.clock.advance({ days: 1 });
    const dueAt = portal.clock.at({ days: 9 });
    const changed = await change(`${DECISIONS}/D-03`, {
      ...{ revision: 1, status: 'Needs decision', dueAt, ownerRef: null },
    });
    expect(changed.body).toEqual({
      ...{ rolloutId: 'launch', id: 'D-03', revision: 2, dueAt },
      ...{ workstream: 'hosting', question: 'Who is paged at night?' },
      ...{ status: 'Needs decision', dependsOn: ['D-01'] },
      ...{ blocksRings: ['pilot'], changedBy: 'user:default/owner' },
      changedAt: portal.clock.instant,
    });
    expect(portal.audited.take('register-change')).toMatchObject([
      { outcome: 'success', meta: { target: 'launch', entry: 'D-03' } },
      { outcome: 'success', meta: { entry: 'D-03', revision: 2 } },
    ]);

    const { body } = await auditor.get(`${DECISIONS}/D-03/history`);
    expect(
      body.items.map(({ from, to, by }: HistoryEvent) => [from, to, by]),
    ).toEqual([
      ['Drafted', 'Needs decision', 'user:default/owner'],
      [undefined, 'Drafted', 'user:default/owner'],
    ]);
    expect(body.items[0].note).toContain(
      "ownerRef from 'group:default/search' to nothing",
    );
    // A past day is what it was.
    expect(await list(DECISIONS, { asOf: before })).toHaveLength(2);
    expect(
      await list(DECISIONS, { asOf: portal.clock.at({ days: -1 }) }),
    ).toMatchObject([
      { id: 'D-01' },
      { id: 'D-02' },
      { id: 'D-03', status: 'Drafted', ownerRef: 'group:default/search' },
    ]);
  });

  it('lets the later of two who change the same know, and keeps what the first one wrote', async () => {
    const answers = await Promise.all(
      ['The one way', 'The other way'].map(direction =>
        change(`${DECISIONS}/D-01`, { revision: 1, direction }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)?.body;
    expect((await list(DECISIONS))[0]).toEqual(kept);
    expect(
      await change(`${DECISIONS}/D-01`, { revision: 1, direction: 'None' }),
    ).toMatchObject({
      status: 409,
      message: expect.stringContaining("revision is '1'"),
    });
    const added = await Promise.all(
      [1, 2].map(() => owner.post(DECISIONS, decision({ id: 'D-09' }))),
    );
    expect(added.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('moves the verdict: a risk that is high keeps a ring shut while it is open', async () => {
    const verdict = async () =>
      (await auditor.get('/rollouts/launch/rings/pilot/verdict')).body;
    const { body: risk } = await owner.post(RISKS, {
      title: 'Membership is only approximated',
      areaId: 'identity',
      ...{ likelihood: 'high', impact: 'medium', status: 'open' },
      ...{ gateIds: ['I-01'], blocksRings: ['pilot'] },
    });
    expect((await verdict()).blockers).toContainEqual(
      expect.objectContaining({ kind: 'risk', id: risk.id }),
    );
    const path = `${RISKS}/${risk.id}`;
    expect(
      await change(path, { revision: 1, status: 'accepted' }),
    ).toMatchObject({
      status: 400,
      message: expect.stringContaining('without a mitigation'),
    });
    await change(path, {
      ...{ revision: 1, status: 'mitigated' },
      mitigation: 'The roster is checked by hand each week',
    });
    expect((await verdict()).blockers).not.toContainEqual(
      expect.objectContaining({ kind: 'risk' }),
    );
  });

  it('says in a sentence what is wrong, and stores nothing of it', async () => {
    const was = await Promise.all([DECISIONS, RISKS, MILESTONES].map(list1));
    const risk = {
      ...{ title: 'Nobody knows it', likelihood: 'low', impact: 'low' },
      status: 'open',
    };
    const past = portal.clock.at({ seconds: -1 });
    const wrong: Array<[string, object, number, string]> = [
      [DECISIONS, decision({ workstream: 'ops' }), 400, "names 'ops'"],
      [DECISIONS, decision({ status: 'Soon' }), 400, 'one of In discovery'],
      [DECISIONS, decision({ dependsOn: ['D-77'] }), 400, "names 'D-77'"],
      [DECISIONS, decision({ blocksRings: ['moon'] }), 400, "names 'moon'"],
      [DECISIONS, decision({ status: 'Done' }), 400, 'without an outcome'],
      [DECISIONS, decision({ dueAt: past }), 400, 'which is over'],
      [DECISIONS, decision({ id: 'R-01' }), 400, 'use an id such as D-07'],
      [DECISIONS, decision({ id: 'D-01' }), 409, "'D-01' is in"],
      [DECISIONS, decision({ ownerRef: 'search' }), 400, 'use an entity ref'],
      [DECISIONS, decision({ changedBy: 'x' }), 400, "'changedBy' is not"],
      [DECISIONS, decision({ proposed: false }), 400, "'proposed' is not"],
      [`${DECISIONS}/D-01`, { status: 'Drafted' }, 400, 'revision is missing'],
      [
        `${DECISIONS}/D-01`,
        { revision: 1, dependsOn: ['D-02'] },
        ...([400, 'D-01 needs D-02 needs D-01'] as const),
      ],
      [
        `${DECISIONS}/D-01`,
        { revision: 1, dependsOn: ['D-01'] },
        ...([400, 'itself'] as const),
      ],
      [`${DECISIONS}/D-55`, { revision: 1 }, 404, "no 'D-55'"],
      [RISKS, { ...risk, gateIds: ['H-99'] }, 400, "names 'H-99'"],
      [RISKS, { ...risk, areaId: 'none' }, 400, "names 'none'"],
      [RISKS, { ...risk, impact: 'huge' }, 400, 'one of low, medium, high'],
      [RISKS, { ...risk, reviewAt: past }, 400, 'which is over'],
      [MILESTONES, { title: 'x', status: 'planned' }, 400, '5 is the least'],
      ['/rollouts/none/registers/risks', risk, 404, "no rollout 'none'"],
    ];
    for (const [path, body, status, sentence] of wrong) {
      const answer = await owner.post(path, body);
      expect([path, body, answer.status]).toEqual([path, body, status]);
      expect(answer.message).toContain(sentence);
    }
    expect(
      await Promise.all([DECISIONS, RISKS, MILESTONES].map(list1)),
    ).toEqual(was);
  });

  it('is for those who may edit it, and hides rollouts from those who may not see their scope', async () => {
    expect(await auditor.post(DECISIONS, decision())).toMatchObject({
      status: 403,
      message: expect.stringContaining('readiness.register.edit'),
    });
    const other = await portal.person('other');
    for (const answer of [
      await other.get(DECISIONS),
      await other.post(DECISIONS, decision()),
      await other.get(`${DECISIONS}/D-01/history`),
    ]) {
      expect(answer).toMatchObject({
        status: 404,
        message: expect.stringContaining("no rollout 'launch'"),
      });
    }
    const outsider = await portal.person('outsider');
    expect(await outsider.get(DECISIONS)).toMatchObject({ status: 403 });
    const program = portal.program('ci-verdict');
    expect((await program.get(DECISIONS)).status).toBe(403);
  });

  function list1(path: string) {
    return list(path);
  }
});
