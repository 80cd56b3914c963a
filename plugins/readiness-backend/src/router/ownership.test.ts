import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { PORTAL } from '../__testUtils__/exampleCatalog';
import { exampleScorecard } from '../__testUtils__/exampleScorecard';
import { Launch } from '../__testUtils__/Launch';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const DECISIONS = '/rollouts/launch/registers/decisions';

/** Somebody of the group that has the area `identity` and the decision `D-01`, and no right but to read. */
describe.each(TestMongo.engines())('owners of a part on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;
  let areaOwner: TestPerson;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
    areaOwner = await portal.person('area-owner');
  });
  afterEach(() => portal.stop());

  const mayAt = async (gate: string) => {
    const query = { scorecard: 'checks', ref: PORTAL, gate };
    return (await areaOwner.get('/scopes/gate', query)).body.may;
  };
  const attest = (gateId: string, over: object = {}) =>
    areaOwner.post('/attestations', {
      ...{ scorecardId: 'checks', scopeRef: PORTAL, gateId, holds: true },
      statement: exampleScorecard.gates.find(({ id }) => id === gateId)
        ?.attestation?.statement,
      ...over,
    });
  const askFor = (gateId: string) =>
    areaOwner.post('/waivers', {
      ...{ scorecardId: 'checks', scopeRef: PORTAL, gateId },
      reason: 'The sign-in path moves next week',
      compensatingControl: 'Somebody looks at it every morning',
      until: portal.clock.at({ days: 5 }),
    });

  it('attest their gates and ask for waivers of them, and of no others', async () => {
    await launch.see('H-01', { status: 500 });
    expect(await mayAt('I-01')).toEqual({
      ...{ attest: true, requestWaiver: false },
      ...{ refresh: false, approveWaiver: false },
    });
    expect((await attest('I-01', { holds: false })).status).toBe(201);
    expect(await mayAt('I-01')).toMatchObject({ requestWaiver: true });
    expect((await askFor('I-01')).status).toBe(201);

    expect(await mayAt('H-01')).toEqual({
      ...{ attest: false, requestWaiver: false },
      ...{ refresh: false, approveWaiver: false },
    });
    expect(await askFor('H-01')).toMatchObject({
      status: 403,
      message: expect.stringContaining('readiness.waiver.request'),
    });
  });

  it('confirm what others stated about their gates, and are told that it waits', async () => {
    await launch.state('I-02');
    const { body } = await areaOwner.get('/mine');
    const [waiting] = body.items.filter(
      ({ kind }: { kind: string }) => kind === 'attestation',
    );
    expect(waiting).toMatchObject({ gateId: 'I-02', scopeRef: PORTAL });
    const confirmed = await areaOwner.post(
      `/attestations/${waiting.id}/confirm`,
      { statement: 'The break-glass policy was rehearsed.' },
    );
    expect(confirmed).toMatchObject({
      status: 200,
      body: { cell: { state: 'pass' } },
    });
  });

  it('change what they own in a register, but not what weighs on a verdict, nor anything else', async () => {
    const own = (change: object) => areaOwner.post(`${DECISIONS}/D-01`, change);
    const kept = await own({
      ...{ revision: 1, status: 'In discovery', nextAction: 'Ask the vendor' },
      // As it was: a form sends everything.
      ...{ ownerRef: 'group:default/security', blocksRings: ['company'] },
    });
    expect(kept).toMatchObject({ status: 200, body: { revision: 2 } });
    for (const [change, field] of [
      [{ blocksRings: [] }, 'blocksRings'],
      [{ ownerRef: 'user:default/outsider' }, 'ownerRef'],
      [{ ownerRef: null }, 'ownerRef'],
    ] as const) {
      expect(await own({ revision: 2, ...change })).toMatchObject({
        status: 403,
        message: expect.stringContaining(`but not its ${field}`),
      });
    }
    for (const path of [DECISIONS, `${DECISIONS}/D-02`]) {
      const answer = await areaOwner.post(path, {
        ...(path === DECISIONS
          ? { workstream: 'identity', question: 'Who is asked?' }
          : { revision: 1 }),
        status: 'Drafted',
      });
      expect([path, answer.status, answer.message]).toEqual([
        ...[path, 403, expect.stringContaining('readiness.register.edit')],
      ]);
    }
  });
});
