import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { OwedItem } from '@builder-insights/plugin-readiness-common';
import { INDEX, PORTAL } from '../__testUtils__/exampleCatalog';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('mine on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
  });
  afterEach(() => portal.stop());

  const mine = async (name: string): Promise<OwedItem[]> => {
    const person = await portal.person(name);
    return (await person.get('/mine')).body.items;
  };
  const brief = (items: OwedItem[], kind: OwedItem['kind']) =>
    items
      .filter(item => item.kind === kind)
      .map(({ id, scopeRef, rolloutId, ownerRef }) =>
        [id, scopeRef ?? rolloutId, ownerRef].join(' '),
      );

  it('gives each person what is theirs: of a rollout by areas, elsewhere by scopes', async () => {
    // The portal is let out ring by ring, so that its gates are for the owners of the areas.
    const security = 'group:default/security';
    const search = 'group:default/search';
    expect(brief(await mine('approver'), 'gate')).toEqual(
      ['I-01', 'I-02', 'I-03'].map(id => `${id} ${PORTAL} ${security}`),
    );
    expect(brief(await mine('owner'), 'gate')).toEqual(
      ['H-01', 'H-02', 'I-01', 'I-02', 'I-03'].map(
        id => `${id} ${INDEX} ${search}`,
      ),
    );
    expect(brief(await mine('owner'), 'risk')).toEqual([
      'R-01 launch user:default/owner',
    ]);
    expect(brief(await mine('approver'), 'decision')).toEqual([
      `D-01 launch ${security}`,
    ]);
    expect(brief(await mine('platform-owner'), 'milestone')).toEqual([
      'M-01 launch user:default/platform-owner',
    ]);
    // Owning something that one may not see tells nothing of it.
    expect(brief(await mine('other'), 'gate')).toHaveLength(5);
    const outsider = await portal.person('outsider');
    expect((await outsider.get('/mine')).status).toBe(403);
  });

  it('asks for what others wait for, and puts what is overdue first', async () => {
    await launch.see('H-01', { status: 500 });
    const owner = await portal.person('owner');
    const { body: waiver } = await owner.post('/waivers', {
      ...{ scorecardId: 'checks', scopeRef: PORTAL, gateId: 'H-01' },
      reason: 'The load balancer is replaced on Monday',
      compensatingControl: 'Somebody watches it until then',
      until: portal.clock.at({ days: 20 }),
    });
    const { body: stated } = await owner.post('/attestations', {
      ...{ scorecardId: 'checks', scopeRef: PORTAL, gateId: 'I-02' },
      ...{ holds: true, statement: 'The break-glass policy was rehearsed.' },
    });
    await launch.state('I-01');
    await launch.decide({
      conditions: [
        {
          text: 'Two people are on call',
          ownerRef: 'group:default/security',
          dueAt: portal.clock.at({ days: 25 }),
        },
      ],
    });
    const now = await mine('approver');
    expect(brief(now, 'waiver')).toEqual([
      `${waiver.id} ${PORTAL} user:default/approver`,
    ]);
    expect(brief(now, 'attestation')).toEqual([
      `${stated.pending.id} ${PORTAL} user:default/approver`,
    ]);
    expect(brief(now, 'condition')).toHaveLength(1);
    // Who asked or stated is not asked to answer themselves.
    expect(brief(await mine('owner'), 'waiver')).toEqual([]);
    expect(brief(await mine('owner'), 'attestation')).toEqual([]);

    const approver = await portal.person('approver');
    await approver.post(`/waivers/${waiver.id}/approve`, { revision: 1 });
    portal.clock.advance({ days: 18 });
    const later = await mine('approver');
    expect(later[0]).toMatchObject({
      ...{ kind: 'decision', id: 'D-01', overdue: true },
      todo: 'Confirm the pattern (Needs decision)',
    });
    expect(
      later.find(({ kind, id }) => kind === 'attestation' && id === 'I-01'),
    ).toMatchObject({ dueAt: '2026-12-20T10:00:00.000Z', overdue: false });
    expect(brief(await mine('owner'), 'waiver')).toEqual([
      `${waiver.id} ${PORTAL} user:default/owner`,
    ]);
    portal.clock.advance({ days: 10 });
    expect(
      (await mine('approver')).filter(({ overdue }) => overdue),
    ).toMatchObject([{ kind: 'decision' }, { kind: 'condition' }]);
  });
});
