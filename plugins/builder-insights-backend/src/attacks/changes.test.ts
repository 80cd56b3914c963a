import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { aCapture } from '../__testUtils__/aCapture';
import { TestPortal } from '../__testUtils__/TestPortal';
import type { InsightDocument } from '../store/InsightDocument';

jest.setTimeout(60_000);

const emea = 'group:default/br-emea';
const span = { from: '2026-08-01', to: '2026-12-01' };
const ids = (insights: Insight[]) => insights.map(({ id }) => id);

/** What decides who reads a record, and where it is counted. */
const scoping = {
  authorRef: 'user:default/employee',
  teamRef: 'group:default/finance',
  orgPath: ['group:default/meridian'],
  orgPathAtCapture: ['group:default/meridian'],
  readers: ['open'],
  assigneeRefs: ['user:default/employee'],
  state: 'closed',
  'orgPath.0': 'group:default/meridian',
  $set: { readers: ['open'] },
};

describe.each(TestMongo.engines())('changes under attack on %s', engine => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(80);
  });
  afterEach(() => portal.stop());

  const stored = async (id: string) =>
    await portal.mongo
      .service('builder-insights')
      .collection<InsightDocument>('insights')
      .findOne({ _id: id });

  it('P14 moves no record into or out of a scope by writing: not when it is captured, not when it is edited', async () => {
    const advocate = await portal.person('advocate');
    const { id } = await advocate.capture(
      aCapture({ sensitivity: 'restricted' }),
    );
    const before = await stored(id);
    for (const [field, value] of Object.entries(scoping)) {
      const change = { note: 'Changed', [field]: value };
      const edit = await advocate.patch(`/insights/${id}`, change);
      expect([edit.status, edit.message]).toEqual([
        400,
        expect.stringContaining(`'${field}' is not a field`),
      ]);
      const capture = await advocate.post('/insights', {
        ...aCapture(),
        [field]: value,
      });
      expect([field, capture.status]).toEqual([field, 400]);
    }
    expect(await stored(id)).toEqual(before);

    // Those who may read it may not open it to others; a good edit moves nothing.
    const manager = await portal.person('manager');
    const opened = await manager.patch(`/insights/${id}`, {
      sensitivity: 'open',
    });
    expect(opened.status).toBe(403);
    await advocate.patch(`/insights/${id}`, { note: 'Better words' });
    const after = await stored(id);
    for (const field of [
      'authorRef',
      'teamRef',
      'orgPath',
      'orgPathAtCapture',
      'readers',
      'assigneeRefs',
    ] as const) {
      expect(after?.[field]).toEqual(before?.[field]);
    }
  });

  it('P14 keeps a capture with the team its author stands in at that moment', async () => {
    const advocate = await portal.person('advocate');
    const first = await advocate.capture(aCapture());
    portal.org.hire('advocate', ['br-amer']);
    await portal.refreshClaims('advocate');
    const second = await advocate.capture(aCapture());
    expect([first.teamRef, second.teamRef]).toEqual([
      'group:default/br-emea-south',
      'group:default/br-amer',
    ]);
    // Who has moved away edits their own, and does not take it along.
    await advocate.patch(`/insights/${first.id}`, { note: 'From afar' });
    expect(await stored(first.id)).toMatchObject({
      teamRef: 'group:default/br-emea-south',
      revision: 2,
    });
    // A team that the claim does not confirm is none to capture for.
    portal.org.hire('advocate', ['br-apac', 'br-amer']);
    const third = await advocate.capture(aCapture());
    expect(third.teamRef).toBe('group:default/br-amer');
    // The author belongs to no team of Builder Relations any more.
    portal.org.hire('advocate', ['finance']);
    await portal.refreshClaims('advocate');
    expect((await advocate.post('/insights', aCapture())).status).toBe(403);
  });

  it('P15 obeys a role that is taken away between two pages', async () => {
    const manager = await portal.person('manager');
    const before = await manager.walk();
    const first = await manager.list({ limit: 10 });
    portal.org.appoint('br-emea', 'gvitale');
    const rest: Insight[] = [];
    let cursor = first.nextCursor;
    while (cursor) {
      const page = await manager.list({ limit: 10, cursor });
      rest.push(...page.items);
      cursor = page.nextCursor;
    }
    const now = await manager.walk();
    expect(now.length).toBeLessThan(before.length);
    const given = new Set(ids(first.items));
    expect(ids(rest)).toEqual(ids(now).filter(id => !given.has(id)));
    expect(rest.some(({ sensitivity }) => sensitivity === 'restricted')).toBe(
      now.some(
        ({ id, sensitivity }) => sensitivity === 'restricted' && !given.has(id),
      ),
    );
  });

  it('P15 obeys a grant that is revoked between two pages', async () => {
    const { roles } = portal.access;
    const employee = await portal.person('employee');
    const mayAlways = ids(await employee.walk());
    await portal.person('admin');
    const grant = await roles.grant(
      {
        role: 'manager',
        subjectRef: 'user:default/employee',
        scopeRef: emea,
        reason: 'Stands in for a colleague',
      },
      'user:default/admin',
    );
    const first = await employee.list({ limit: 5 });
    expect((await employee.walk()).length).toBeGreaterThan(mayAlways.length);
    await roles.revoke(grant.id, {
      by: 'user:default/admin',
      reason: 'The colleague is back',
    });
    const second = await employee.list({
      limit: 100,
      cursor: first.nextCursor,
    });
    expect(ids(second.items).filter(id => !mayAlways.includes(id))).toEqual([]);
  });

  it('I9 opens by a link only what its reader may see at that moment, and nothing to a stranger', async () => {
    const link = { group: emea, ...span };
    const manager = await portal.person('manager');
    const employee = await portal.person('employee');
    const shared = await manager.report(link);
    const foreign = await employee.report(link);
    expect(foreign.n).toBeLessThan(shared.n);
    expect(foreign.n).toBe((await employee.walk(link)).length);

    portal.org.appoint('br-emea', undefined);
    const after = await manager.report(link);
    expect(after.n).toBeLessThan(shared.n);
    expect(after.n).toBe((await manager.walk(link)).length);

    portal.org.dismiss('manager');
    const gone = await manager.get('/reports/team', link);
    expect(gone.status).toBe(401);
    expect(JSON.stringify(gone.body)).not.toMatch(/"n":/);
    expect((await portal.nobody().get('/reports/team', link)).status).toBe(401);
  });

  it('I9 has no id that could be guessed: what a record is called says nothing of the next', async () => {
    const all = await (await portal.person('head')).walk();
    const random = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/;
    expect(ids(all).filter(id => !random.test(id))).toEqual([]);
  });
});
