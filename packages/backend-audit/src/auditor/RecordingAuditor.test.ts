import { mockCredentials } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { GardenPortal } from '../__testUtils__/GardenPortal';
import { auditContextServiceRef } from '../auditContextServiceRef';
import { auditRequestContext } from '../request/auditRequestContext';

jest.setTimeout(60_000);

const as = (ref: string) => ({
  authorization: mockCredentials.user.header(ref),
});
const advocate = as('user:default/advocate');

describe.each(TestMongo.engines())('the auditor on %s', engine => {
  let mongo: TestMongo;
  let portal: GardenPortal;
  let databases = 0;
  const start = async (
    ...features: Parameters<typeof GardenPortal.start>[1] & object
  ) => {
    databases += 1;
    portal = await GardenPortal.start(
      mongo.service(`auditor${databases}`),
      features,
    );
  };

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterEach(() => portal.stop());
  afterAll(() => mongo.stop());

  it('records one entry for an act: who, what, on what, how it ended, by which request', async () => {
    await start();
    expect(auditRequestContext.isInstalled()).toBe(true);
    await portal.post(
      '/act/1?access_token=SECRET',
      {
        event: {
          eventId: 'plant-move',
          severityLevel: 'medium',
          meta: { target: 'plant:1', decisionId: 'd1', reasonCode: 'r', n: 1 },
        },
        meta: { more: 'x' },
      },
      {
        headers: {
          ...advocate,
          'x-request-id': 'request-12345',
          'user-agent': 'test',
        },
      },
    );
    expect(await portal.events()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: expect.any(Date),
        plugin: 'garden',
        action: 'plant-move',
        severity: 'medium',
        retention: 'security',
        outcome: 'success',
        actor: {
          type: 'user',
          ref: 'user:default/advocate',
          ip: '127.0.0.1',
          userAgent: 'test',
        },
        target: 'plant:1',
        decisionId: 'd1',
        correlationId: 'request-12345',
        request: { method: 'POST', path: '/api/garden/act/1' },
        meta: { reasonCode: 'r', n: 1, more: 'x' },
        chain: expect.objectContaining({ sequence: 1 }),
      },
    ]);
    expect(portal.logger.info).toHaveBeenCalledWith(
      'garden.plant-move success',
      expect.objectContaining({ isAuditEvent: true, target: 'plant:1' }),
    );
  });

  it("serves what Backstage's own HTTP server serves", async () => {
    await start();
    const health = await fetch(`${portal.url}/.backstage/health/v1/readiness`);
    expect(health.status).toBe(200);
    const { headers } = await fetch(`${portal.url}/api/garden/nothing`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("'self'");
  });

  it('gives one request one correlation id of its own unless it brings a good one', async () => {
    await start();
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const idOf = async (headers: Record<string, string>) => {
      await portal.post('/act', { event: { eventId: 'a' } }, { headers });
      const [event] = await portal.events();
      return event.correlationId;
    };
    const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
    expect(await idOf({ traceparent: `00-${trace}-b7ad6b7169203331-01` })).toBe(
      trace,
    );
    for (const bad of [
      'short',
      'with space in it',
      'eyJhbGciOi.eyJzdWIi.c2ln',
    ]) {
      expect(await idOf({ 'x-request-id': bad })).toMatch(made);
    }
    expect(
      await idOf({ traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` }),
    ).toMatch(made);
  });

  it('records a failure with its reason, and a privileged act once although its intent was stored first', async () => {
    await start();
    await portal.post(
      '/act',
      {
        event: { eventId: 'fence-open', severityLevel: 'critical' },
        error: 'The gate\r\nis stuck: Bearer abcdefghij',
      },
      { headers: advocate },
    );
    const [event, ...others] = await portal.events();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      outcome: 'failure',
      error: { message: 'The gate is stuck: Bearer [redacted]' },
      chain: { sequence: 2 },
    });
    expect(JSON.stringify(event)).not.toContain('stack');
  });

  it('I5 keeps events of low severity although the log does not say them', async () => {
    await start();
    await portal.post('/act', { event: { eventId: 'plant-read' } });
    const [event] = await portal.events();
    expect(event).toMatchObject({ severity: 'low', retention: 'routine' });
    expect(portal.logger.debug).toHaveBeenCalledWith(
      'garden.plant-read success',
      expect.anything(),
    );
  });

  it('I5 records an act whose credentials are malformed, as of somebody unknown', async () => {
    await start();
    for (const authorization of [
      'Bearer mock-invalid-user-token',
      'Bearer {"$ne":1}',
    ]) {
      const { status } = await portal.post(
        '/act',
        {
          event: {
            eventId: 'plant-move',
            severityLevel: 'high',
            meta: { actorRef: 'user:default/claimed' },
          },
        },
        { headers: { authorization } },
      );
      expect(status).toBe(200);
    }
    const events = await portal.events();
    expect(events.map(({ actor }) => actor)).toEqual([
      expect.objectContaining({ type: 'unknown', ref: 'user:default/claimed' }),
      expect.objectContaining({ type: 'unknown' }),
    ]);
    expect(JSON.stringify(events)).not.toContain('mock-invalid');
  });

  it('I5 records the outcome when the client has gone', async () => {
    await start();
    const abort = new AbortController();
    const gone = portal.post(
      '/wait',
      { event: { eventId: 'plant-move', severityLevel: 'medium' } },
      { headers: advocate, signal: abort.signal },
    );
    await portal.waiting('arrived');
    const over = portal.waiting('over');
    abort.abort();
    await expect(gone).rejects.toThrow('aborted');
    await over;
    expect(await portal.events()).toEqual([
      expect.objectContaining({
        outcome: 'success',
        actor: expect.objectContaining({ ref: 'user:default/advocate' }),
      }),
    ]);
  });

  it('I5 refuses privileged acts while the store is down, keeps the record of both, and tells nothing of the store', async () => {
    await start();
    portal.mongo.isDown = true;
    const refused = await portal.post(
      '/act',
      { event: { eventId: 'fence-open', severityLevel: 'high' } },
      { headers: advocate },
    );
    expect(refused.status).toBe(503);
    expect(refused.text).not.toMatch(/ECONN|10\.1\.2\.3|Mongo/);
    const edit = await portal.post(
      '/act',
      { event: { eventId: 'plant-move', severityLevel: 'medium' } },
      { headers: advocate },
    );
    const read = await portal.post('/act', {
      event: { eventId: 'plant-read' },
    });
    expect([edit.status, read.status]).toEqual([200, 200]);
    // Three wait now, and that is as many as may.
    const full = await portal.post('/act', { event: { eventId: 'one-more' } });
    expect(full.status).toBe(503);
    expect(portal.done).toEqual(['plant-move', 'plant-read']);

    portal.mongo.isDown = false;
    const events = await portal.events();
    expect(
      events.map(({ action, outcome }) => [action, outcome]).reverse(),
    ).toEqual([
      ['fence-open', 'failure'],
      ['plant-move', 'success'],
      ['plant-read', 'success'],
    ]);
    expect(events[2].error?.name).toBe('ServiceUnavailableError');
    expect((await portal.trail.verify()).state).toBe('intact');
  });

  it('I5 keeps the outcome of a privileged act when the store goes down in the middle of it', async () => {
    await start();
    const act = await portal.auditor.createEvent({
      eventId: 'fence-open',
      severityLevel: 'high',
    });
    portal.mongo.isDown = true;
    await act.success();
    await act.fail({ error: new Error('too late') });
    expect(portal.trail.buffered()).toBe(1);
    portal.mongo.isDown = false;
    expect(await portal.events()).toEqual([
      expect.objectContaining({
        outcome: 'success',
        actor: { type: 'service', ref: 'plugin:garden' },
      }),
    ]);
  });

  it('says under which emergency access a user acted, and that it does not know when it cannot tell', async () => {
    const contextOf = jest
      .fn<Promise<{ breakGlassId?: string }>, [string]>()
      .mockResolvedValueOnce({ breakGlassId: 'g1' })
      .mockRejectedValueOnce(new Error('down'));
    await start(
      createServiceFactory({
        service: auditContextServiceRef,
        deps: {},
        factory: () => ({ contextOf }),
      }),
    );
    const act = {
      event: { eventId: 'plant-move', severityLevel: 'high' },
    } as const;
    await portal.post('/act', act, { headers: advocate });
    await portal.post('/act', act, { headers: as('user:default/b') });
    await portal.post('/act', act, {
      headers: { authorization: mockCredentials.service.header() },
    });
    const [service, unknown, known] = await portal.events();
    expect(known).toMatchObject({ breakGlassId: 'g1' });
    expect(unknown).toMatchObject({ meta: { breakGlassUnknown: true } });
    expect(service).toMatchObject({
      actor: { type: 'service', ref: 'external:test-service' },
    });
    expect(contextOf.mock.calls).toEqual([
      ['user:default/advocate'],
      ['user:default/b'],
    ]);
  });
});
