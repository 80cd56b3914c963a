import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type {
  AuditEvent,
  RoleGrant,
} from '@builder-insights/plugin-access-common';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const partner = (subject: string, reason = 'Looks after search') => ({
  role: 'product-partner',
  subjectRef: `user:default/${subject}`,
  scopeRef: 'group:default/search-product',
  reason,
});

describe.each(TestMongo.engines())('grants on %s', engine => {
  let portal: TestPortal;

  const events = async (action: string): Promise<AuditEvent[]> => {
    const auditor = await portal.person('auditor');
    return (await auditor.get('/audit/events', { action })).body.items;
  };

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });

  afterAll(() => portal.stop());

  it('previews, grants and revokes, with one event each', async () => {
    const admin = await portal.person('admin');
    const request = partner('employee');
    const preview = await admin.post('/grants/preview', {
      ...request,
      reason: undefined,
    });
    expect(preview.body).toMatchObject({
      gains: [{ userRef: 'user:default/employee', role: 'product-partner' }],
      refusals: [],
      people: 1,
    });

    const granted = await admin.post('/grants', request);
    expect(granted.status).toBe(201);
    const { id } = granted.body;
    const listed = await admin.get('/grants', {
      subject: 'user:default/employee',
    });
    expect(listed.body.items).toEqual([granted.body]);

    const loss = await admin.post(`/grants/${id}/revoke/preview`);
    expect(loss.body.losses).toMatchObject([{ role: 'product-partner' }]);
    const revoked = await admin.post(`/grants/${id}/revoke`, {
      reason: 'Moved on to another team',
    });
    expect(revoked.body).toMatchObject({
      state: 'revoked',
      revokedBy: 'user:default/admin',
      revokeReason: 'Moved on to another team',
    });
    expect((await events('role-grant'))[0]).toMatchObject({
      outcome: 'success',
      severity: 'high',
      retention: 'security',
      actor: { ref: 'user:default/admin' },
      target: 'user:default/employee',
      meta: {
        role: 'product-partner',
        scope: 'group:default/search-product',
        reason: 'Looks after search',
      },
    });
    expect((await events('role-revoke'))[0]).toMatchObject({
      outcome: 'success',
      target: 'user:default/employee',
      meta: { grantId: id, reason: 'Moved on to another team' },
    });
  });

  it('R1 refuses a grant to oneself, and says so in the audit trail', async () => {
    const admin = await portal.person('admin');
    const request = partner('admin');
    const { refusals } = (await admin.post('/grants/preview', request)).body;
    expect(refusals).not.toEqual([]);
    const answer = await admin.post('/grants', request);
    expect([answer.status, answer.message]).toEqual([403, refusals[0]]);
    expect((await events('role-grant'))[0]).toMatchObject({
      outcome: 'failure',
      error: { name: 'NotAllowedError' },
      target: 'user:default/admin',
    });
  });

  it('R1 refuses a manager what is beyond their own groups', async () => {
    const manager = await portal.person('manager');
    const over = (scopeRef: string) => ({
      role: 'manager',
      subjectRef: 'user:default/advocate',
      scopeRef,
      reason: 'Stands in for a month',
    });
    const beyond = await manager.post('/grants', over('group:default/br-amer'));
    expect(beyond.status).toBe(403);
    const higher = await manager.post('/grants', {
      ...over('group:default/br-emea'),
      role: 'admin',
      scopeRef: undefined,
    });
    expect(higher.status).toBe(403);
    const within = await manager.post(
      '/grants',
      over('group:default/br-emea-south'),
    );
    expect([within.status, within.message]).toEqual([201, '']);
  });

  it('refuses that one person both administers and audits', async () => {
    const admin = await portal.person('admin');
    const answer = await admin.post('/grants', {
      role: 'admin',
      subjectRef: 'user:default/auditor',
      reason: 'Both at once',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.message).toMatch(/auditor/);
  });

  it('lets somebody give up their own role, in one question, and nobody else’s', async () => {
    const admin = await portal.person('admin');
    const employee = await portal.person('employee');
    const { body: own } = await admin.post('/grants', partner('employee'));
    const { body: other } = await admin.post('/grants', partner('head'));
    const because = { reason: 'I look after it no longer' };
    portal.permissionRequests.take();
    const refused = await employee.post(`/grants/${other.id}/revoke`, because);
    expect(portal.permissionRequests.take()).toBe(1);
    const missing = await employee.post('/grants/none/revoke', because);
    expect([refused.status, missing.status]).toEqual([403, 403]);
    expect(refused.message).toBe(missing.message);
    const preview = await employee.post(`/grants/${own.id}/revoke/preview`);
    expect(preview.body).toMatchObject({ people: 1, refusals: [] });
    portal.permissionRequests.take();
    const given = await employee.post(`/grants/${own.id}/revoke`, because);
    expect(portal.permissionRequests.take()).toBe(1);
    expect(given.body).toMatchObject({
      state: 'revoked',
      revokedBy: 'user:default/employee',
    });
    await admin.post(`/grants/${other.id}/revoke`, because);
  });

  it('R6 tells the audit trail of each role that configuration gave', async () => {
    const admin = await portal.person('admin');
    const { items } = (await admin.get('/grants', { all: 'true' })).body;
    const seeded = items.filter(({ seeded: is }: RoleGrant) => is);
    const recorded = (await events('role-grant')).filter(
      ({ actor }) => actor.ref === 'system',
    );
    expect(recorded.map(({ meta }) => meta?.grantId).sort()).toEqual(
      seeded.map(({ id }: RoleGrant) => id).sort(),
    );
    expect(recorded[0]).toMatchObject({
      outcome: 'success',
      severity: 'high',
      retention: 'security',
    });
  });

  it('R6 keeps the last admin', async () => {
    const admin = await portal.person('admin');
    const { items } = (await admin.get('/grants')).body;
    const last = items.filter(({ role }: { role: string }) => role === 'admin');
    expect(last).toHaveLength(1);
    const answer = await admin.post(`/grants/${last[0].id}/revoke`, {
      reason: 'Lock everybody out',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await admin.get('/me')).body.may.grantRoles).toBe(true);
    expect((await events('role-revoke'))[0].outcome).toBe('failure');
  });

  it('I3 gives justifications back as they were written, as data', async () => {
    const admin = await portal.person('admin');
    const reason =
      '<img src=x onerror=alert(1)> [x](javascript:alert(1)) & "y"';
    const granted = await admin.post('/grants', partner('head', reason));
    expect(granted.headers['content-type']).toMatch(/^application\/json/);
    expect(granted.body.reason).toBe(reason);
    const shown = await admin.get('/person', { ref: 'user:default/head' });
    expect(shown.body.roles).toContainEqual(
      expect.objectContaining({ reason }),
    );
  });

  it.each([
    [{ role: 'king' }, /role is 'king'; use one of manager, product-partner/],
    [{ subjectRef: 'employee' }, /subjectRef is 'employee'; use an entity ref/],
    [
      { subjectRef: { $ne: '' } },
      /subjectRef is '\{"\$ne":""\}'; use a value of the type string/,
    ],
    [{ reason: 'short' }, /reason is 'short'; 10 is the least/],
    [
      { expiresAt: '2026-02-31T00:00:00Z' },
      /expiresAt is '2026-02-31T00:00:00Z'; use an ISO 8601/,
    ],
    [{ grantedBy: 'user:default/head' }, /'grantedBy' is not a field/],
  ])('I1 quotes what is wrong with %j', async (wrong, message) => {
    const admin = await portal.person('admin');
    const answer = await admin.post('/grants', {
      ...partner('head'),
      ...wrong,
    });
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });
});
