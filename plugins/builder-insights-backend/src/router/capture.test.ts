import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aCapture } from '../__testUtils__/aCapture';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('capturing on %s', engine => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });
  afterAll(() => portal.stop());

  it('fills in what was left out, and who and where from the person', async () => {
    const advocate = await portal.person('advocate');
    const capture = aCapture();
    const { status, body } = await advocate.post('/insights', capture);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: body.insight.id,
      clientId: capture.clientId,
      revision: 1,
      replayed: false,
      insight: {
        ...capture,
        id: expect.any(String),
        title: capture.note,
        type: 'other',
        sentiment: 'neutral',
        priority: 'medium',
        confidence: 'heard-once',
        productAreas: [],
        themes: [],
        tags: [],
        consent: 'none',
        sensitivity: 'internal',
        createdOffline: false,
        source: 'api',
        state: 'submitted',
        revision: 1,
        assigneeRefs: [],
        authorRef: 'user:default/advocate',
        teamRef: 'group:default/br-emea-south',
        orgPathAtCapture: [
          'group:default/br-emea-south',
          'group:default/br-emea',
          'group:default/builder-relations',
          'group:default/meridian',
        ],
        receivedAt: expect.any(String),
      },
    });
  });

  it('keeps all that was given', async () => {
    const advocate = await portal.person('advocate');
    const capture = aCapture({
      rootId: randomUUID(),
      title: 'Facets',
      verbatim: '« Les facettes sont lentes »',
      type: 'bug-report',
      sentiment: 'negative',
      priority: 'critical',
      confidence: 'reproduced',
      productAreas: ['component:default/atlas-search'],
      themes: ['performance'],
      tags: ['facets'],
      eventRef: 'lisbon-builders-2026',
      sessionRef: 'session-4',
      channel: 'conference',
      region: 'EMEA',
      accountSegment: 'startup',
      language: 'fr',
      builder: { role: 'SRE', stack: ['Go'], companySize: '11-50' },
      consent: 'contact-ok',
      sensitivity: 'restricted',
      createdOffline: true,
      appVersion: '1.2.3',
      source: 'phone',
    });
    const insight = await advocate.capture(capture);
    expect(insight).toMatchObject(capture);
    expect(await advocate.insight(insight.id)).toEqual({
      ...insight,
      history: [],
      may: { edit: true },
    });
  });

  it('answers the same capture again, in whatever order and zone it is written', async () => {
    const advocate = await portal.person('advocate');
    const { clientId, capturedAt, ...rest } = aCapture({ tags: ['b', 'a'] });
    const stored = await advocate.capture({ clientId, capturedAt, ...rest });
    const again = await advocate.post('/insights', {
      ...rest,
      capturedAt: '2026-10-05T11:30:00+02:00',
      clientId,
      type: 'other',
    });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({
      id: stored.id,
      clientId,
      revision: 1,
      replayed: true,
      insight: stored,
    });
  });

  it('answers the same capture again after it was edited', async () => {
    const advocate = await portal.person('advocate');
    const capture = aCapture();
    const { id } = await advocate.capture(capture);
    await advocate.patch(`/insights/${id}`, { note: 'Better words' });
    const { status, body } = await advocate.post('/insights', capture);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      replayed: true,
      revision: 2,
      insight: { note: 'Better words' },
    });
  });

  it('refuses a clientId that stands for something else, and tells nobody what', async () => {
    const advocate = await portal.person('advocate');
    const capture = aCapture({ note: 'The first words' });
    const { id } = await advocate.capture(capture);
    const sendings = [
      [advocate, { ...capture, note: 'Other words' }],
      [advocate, { ...capture, tags: ['more'] }],
      [await portal.person('advocate-amer'), capture],
      [await portal.person('head'), capture],
    ] as const;
    for (const [person, body] of sendings) {
      const { status, message } = await person.post('/insights', body);
      expect(status).toBe(409);
      expect(message).toBe(
        `clientId ${capture.clientId} already stands for another capture; send this one with a new clientId and rootId ${capture.clientId}`,
      );
    }
    expect(await advocate.insight(id)).toMatchObject({
      note: 'The first words',
      authorRef: 'user:default/advocate',
      revision: 1,
    });
    const fork = aCapture({ note: 'Other words', rootId: capture.clientId });
    expect(await advocate.capture(fork)).toMatchObject({
      rootId: capture.clientId,
    });
  });

  it('stores one of many sendings at the same moment', async () => {
    const advocate = await portal.person('advocate');
    const capture = aCapture({ tags: ['at-once'] });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => advocate.post('/insights', capture)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(11).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const found = await advocate.walk({ words: 'at-once' });
    expect(found.map(({ clientId }) => clientId)).toEqual([capture.clientId]);
  });

  it.each(['authorRef', 'teamRef', 'orgPathAtCapture', 'state', 'id'])(
    'lets nobody say %s',
    async field => {
      const capture = { ...aCapture(), [field]: 'user:default/head' };
      for (const name of ['advocate', 'head', 'admin']) {
        const person = await portal.person(name);
        const { status, message } = await person.post('/insights', capture);
        expect([status, message]).toEqual([
          400,
          `'${field}' is not a field that can be given here`,
        ]);
      }
    },
  );

  it('is for Builder Relations alone', async () => {
    for (const name of ['employee', 'partner', 'auditor', 'platform-owner']) {
      const person = await portal.person(name);
      const { status, message } = await person.post('/insights', aCapture());
      expect(status).toBe(403);
      expect(message).toMatch(/^Capturing is for members of Builder Relations/);
      const me = await person.get('/me');
      expect(me.body.may).toEqual({ capture: false, import: false });
      expect(me.body).not.toHaveProperty('teamRef');
    }
  });

  it('tells people who they are and what they may do', async () => {
    const manager = await portal.person('manager');
    expect((await manager.get('/me')).body).toEqual({
      userRef: 'user:default/manager',
      groups: ['group:default/br-emea'],
      teamRef: 'group:default/br-emea',
      leads: ['group:default/br-emea'],
      may: { capture: true, import: false },
    });
    const admin = await portal.person('admin');
    expect((await admin.get('/me')).body.may).toEqual({
      capture: true,
      import: true,
    });
  });

  it('says each thing once, and does not believe a clock that is plainly wrong', async () => {
    const advocate = await portal.person('advocate');
    const charts = 'component:default/charts';
    const insight = await advocate.capture(
      aCapture({
        tags: ['a', 'b', 'a'],
        productAreas: [charts, charts],
        capturedAt: '9999-01-01T00:00:00Z',
      }),
    );
    expect(insight).toMatchObject({
      tags: ['a', 'b'],
      productAreas: [charts],
      capturedAt: insight.receivedAt,
    });
    const { capturedAt, receivedAt } = await advocate.capture(
      aCapture({ capturedAt: '1970-01-01T00:00:05Z' }),
    );
    expect(capturedAt).toBe(receivedAt);
  });
});
