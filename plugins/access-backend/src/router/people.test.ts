import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('people on %s', engine => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });

  afterAll(() => portal.stop());

  it('tells a person what they are, why, and what they may do, with one permission request', async () => {
    const manager = await portal.person('manager');
    portal.permissionRequests.take();
    const { status, body } = await manager.get('/me');
    expect(status).toBe(200);
    expect(portal.permissionRequests.take()).toBe(1);
    expect(body).toMatchObject({
      userRef: 'user:default/manager',
      signIn: { methods: ['pwd', 'mfa'], mappedBy: 'okta.com/id' },
      org: { source: 'test', freshness: 'fresh' },
      may: { readRoles: true, grantRoles: true, readAudit: false },
    });
    expect(body.roles).toContainEqual(
      expect.objectContaining({
        role: 'manager',
        origin: 'leadership',
        scopeRef: 'group:default/br-emea',
      }),
    );
  });

  it('shows groups that the claim does not confirm, and what is withheld for it', async () => {
    const manager = await portal.signIn('manager', { groups: '' });
    const { body } = await manager.get('/me');
    expect(body.groups).toContainEqual(
      expect.objectContaining({
        inOrg: true,
        inClaim: false,
        effective: false,
      }),
    );
    expect(body.may).toMatchObject({ readRoles: false, grantRoles: false });
    await portal.signIn('manager');
  });

  it('finds people by a part of their name, page by page, each once', async () => {
    const admin = await portal.person('admin');
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await admin.get('/people', { limit: 50, cursor });
      refs.push(...body.items.map((item: { userRef: string }) => item.userRef));
      cursor = body.nextCursor;
    } while (cursor);
    expect(refs).toEqual([...new Set(refs)].sort());
    expect(refs).toContain('user:default/head');

    const { body } = await admin.get('/people', { search: 'AUDITOR' });
    expect(body.items).toContainEqual(
      expect.objectContaining({
        userRef: 'user:default/auditor',
        roles: [expect.objectContaining({ role: 'auditor', origin: 'grant' })],
      }),
    );
  });

  it('P2 refuses a cursor that was forged, or made for somebody else or another search', async () => {
    const admin = await portal.person('admin');
    const auditor = await portal.person('auditor');
    const { nextCursor } = (await admin.get('/people', { limit: 1 })).body;
    const forged = `${Buffer.from('user:default/zz').toString('base64url')}.${
      nextCursor.split('.')[1]
    }`;
    for (const answer of [
      await admin.get('/people', { cursor: forged }),
      await admin.get('/people', { cursor: nextCursor, search: 'a' }),
      await auditor.get('/people', { cursor: nextCursor }),
      await admin.get('/people', { cursor: `${nextCursor}x` }),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.message).toMatch(/does not belong to this list/);
    }
  });

  it.each([
    ['search[$ne]=x', /search is /],
    ['search=a&search=b', /search is /],
    ['__proto__[x]=1&limit=0', /limit is '0'; use a whole number from 1 to 50/],
    ['where=1', /'where' is not a field that can be given here/],
  ])('I1 refuses %s and quotes it', async (query, message) => {
    const admin = await portal.person('admin');
    const answer = await admin.get('/people', query);
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('shows how somebody signs in to those who look after it, and to no other manager', async () => {
    await portal.person('head');
    const admin = await portal.person('admin');
    const manager = await portal.person('manager');
    const ref = 'user:default/head';
    const toAdmin = await admin.get('/person', { ref });
    const toManager = await manager.get('/person', { ref });
    expect(toAdmin.body.signIn.subject).toEqual(expect.any(String));
    expect(toManager.body.roles).toEqual(toAdmin.body.roles);
    expect(toManager.body).not.toHaveProperty('signIn');
    expect(toManager.body.signInWithheld).toBe(true);
  });

  it('O11 reads a ref in any case, and only the ref of a user', async () => {
    const admin = await portal.person('admin');
    const shown = await admin.get('/person', { ref: 'User:Default/HEAD' });
    expect(shown.body.userRef).toBe('user:default/head');
    const group = await admin.get('/person', { ref: 'group:default/br-emea' });
    expect(group.message).toMatch(
      /use an entity ref such as user:default\/jdoe/,
    );
    const absent = await admin.get('/person', { ref: 'user:default/gone' });
    expect(absent.status).toBe(404);
  });

  it('describes itself as OpenAPI, by the schemas that read', async () => {
    const { body } = await (
      await portal.person('employee')
    ).get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/grants'].post.requestBody.content).toMatchObject({
      'application/json': {
        schema: {
          required: ['role', 'subjectRef', 'reason'],
          additionalProperties: false,
        },
      },
    });
    expect(body.paths['/people'].get.parameters).toContainEqual(
      expect.objectContaining({ name: 'search', in: 'query', required: false }),
    );
    expect(
      body.paths['/audit/export'].get.responses[200].content,
    ).toHaveProperty(['text/csv']);
  });
});
