import { mockServices } from '@backstage/backend-test-utils';
import { JsonServer } from '../__testUtils__/JsonServer';
import { MemoryTrail } from '../__testUtils__/MemoryTrail';
import { observe } from '../__testUtils__/observe';
import { healthCollector } from './healthCollector';
import { structuredLogsCollector } from './structuredLogsCollector';

describe('health', () => {
  it('tells what the probes answer, and is an error when nobody does', async () => {
    const portal = await JsonServer.start();
    const collector = healthCollector(
      mockServices.discovery.mock({
        getBaseUrl: async id => `${portal.url}/api/${id}`,
      }),
    );
    portal.answers.set('/.backstage/health/v1/liveness', { status: 'ok' });
    expect((await observe(collector)).value).toEqual({
      liveness: 200,
      readiness: 404,
    });
    await portal.stop();
    await expect(observe(collector)).rejects.toThrow('does not answer');
  });
});

describe('structured-logs', () => {
  it('tells the form of the log, and who has told of no request lately', async () => {
    const trail = MemoryTrail.create();
    const act = async (plugin: string, at: string, path?: string) =>
      trail.record({
        id: plugin,
        at: new Date(at),
        plugin,
        action: 'act',
        severity: 'medium',
        retention: 'security',
        outcome: 'success',
        actor: { type: 'user' },
        correlationId: plugin,
        request: path ? { method: 'GET', path } : undefined,
      });
    await act('auth', '2026-11-19T10:00:00Z', '/api/auth/okta/refresh');
    await act('access', '2026-11-12T10:00:00Z', '/api/access/me');
    await act('catalog', '2026-11-19T10:00:00Z');
    const { value } = await observe(
      structuredLogsCollector({
        log: { format: 'text', level: 'info' },
        trail,
        now: () => trail.clock,
      }),
      { plugins: ['auth', 'access', 'catalog'] },
    );
    expect(value).toEqual({
      format: 'text',
      level: 'info',
      silent: ['access', 'catalog'],
    });
  });
});
