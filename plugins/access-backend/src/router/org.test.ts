import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { exampleOrg } from '@builder-insights/plugin-access-node/testUtils';
import { TestPortal } from '../__testUtils__/TestPortal';
import { takeOrg } from '../__testUtils__/takeOrg';

jest.setTimeout(60_000);

const tooMany = {
  code: 'too-many-removed',
  message: 'Too many people are gone',
  ids: [],
} as const;
const reason = 'Checked with the people team';

/** The example organisation a week later: two have left, one leads another team. */
function laterOrg() {
  const org = exampleOrg();
  org.dismiss('advocate');
  org.dismiss('manager');
  org.appoint('br-emea', 'gvitale');
  org.hire('gvitale', ['br-emea']);
  return org;
}

describe.each(TestMongo.engines())('organisation on %s', engine => {
  let portal: TestPortal;

  const hold = () =>
    takeOrg(portal.parts.services.intake, laterOrg(), { ...tooMany, ids: [] });

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
  });

  afterEach(() => portal.stop());

  it('shows what a held snapshot would take from whom, and computes nothing for others', async () => {
    const id = await hold();
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get(`/org/snapshots/${id}`);
    expect(body.snapshot).toMatchObject({ state: 'held', source: 'test' });
    expect(body.impact.losses).toEqual(
      expect.arrayContaining([
        {
          userRef: 'user:default/manager',
          displayName: expect.any(String),
          role: 'manager',
          scopeRef: 'group:default/br-emea',
        },
        expect.objectContaining({
          userRef: 'user:default/advocate',
          role: 'advocate',
        }),
      ]),
    );
    expect(body.impact.gains).toMatchObject([
      {
        userRef: 'user:default/gvitale',
        role: 'manager',
        scopeRef: 'group:default/br-emea',
      },
      {
        userRef: 'user:default/gvitale',
        role: 'advocate',
        scopeRef: 'group:default/br-emea',
      },
    ]);
    expect(body.impact.people).toBe(3);

    const status = (await auditor.get('/org')).body;
    expect(status).toMatchObject({ held: { id }, freshness: 'fresh' });
    const inForce = await auditor.get(`/org/snapshots/${status.accepted.id}`);
    expect(inForce.body.impact.people).toBe(0);
  });

  it('comes into force when a second person approves, and only then', async () => {
    const id = await hold();
    const admin = await portal.person('admin');
    const owner = await portal.person('platform-owner');
    const manager = await portal.person('manager');
    const path = (act: string) => `/org/snapshots/${id}/${act}`;

    expect((await owner.post(path('approve'), { reason })).status).toBe(409);
    const proposed = await admin.post(path('propose'), { reason });
    expect(proposed.body.proposal).toMatchObject({
      by: 'user:default/admin',
      reason,
    });
    const alone = await admin.post(path('approve'), { reason });
    expect([alone.status, alone.message]).toEqual([
      403,
      expect.stringMatching(/a second person has to approve/),
    ]);
    expect((await manager.get('/me')).status).toBe(200);

    const approved = await owner.post(path('approve'), { reason });
    expect(approved.body).toMatchObject({
      state: 'accepted',
      decision: { by: 'user:default/platform-owner', outcome: 'approved' },
    });
    // Who left is out with their next request.
    expect((await manager.get('/me')).status).toBe(401);

    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/audit/events', { target: id });
    expect(
      body.items.map(
        ({ action, outcome, severity }: Record<string, string>) =>
          `${action} ${outcome} ${severity}`,
      ),
    ).toEqual([
      'org-snapshot-approve success high',
      'org-snapshot-approve failure high',
      'org-snapshot-propose success high',
      'org-snapshot-approve failure high',
    ]);
  });

  it('is turned down for good, and read anew on demand', async () => {
    const id = await hold();
    const admin = await portal.person('admin');
    const rejected = await admin.post(`/org/snapshots/${id}/reject`, {
      reason,
    });
    expect(rejected.body).toMatchObject({ state: 'refused' });
    const again = await admin.post(`/org/snapshots/${id}/propose`, { reason });
    expect(again.status).toBe(409);
    expect((await admin.get('/drift')).body.items).toEqual([]);

    expect((await admin.post('/org/read')).status).toBe(202);
    await expect(portal.parts.services.intake.takeRequest()).resolves.toBe(
      'user:default/admin',
    );
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/audit/events', { action: 'org-read' });
    expect(body.items).toMatchObject([
      {
        action: 'org-read',
        outcome: 'success',
        severity: 'medium',
        actor: { ref: 'user:default/admin' },
      },
    ]);
  });
});
