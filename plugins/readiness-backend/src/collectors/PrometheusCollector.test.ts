import type { JsonObject } from '@backstage/types';
import { TestServer } from '../__testUtils__/TestServer';
import { PrometheusClient } from './PrometheusClient';
import { PrometheusCollector } from './PrometheusCollector';

const { signal } = new AbortController();

describe('PrometheusCollector', () => {
  let server: TestServer;
  let collector: PrometheusCollector;
  let asked: URL[];

  beforeAll(async () => {
    server = await TestServer.start();
    collector = PrometheusCollector.create({
      prometheus: PrometheusClient.create({ baseUrl: `${server.url}/prom/` }),
    });
  });
  afterAll(() => server.stop());

  function prometheusSays(body: unknown, status = 200) {
    asked = [];
    server.answers((req, res) => {
      asked.push(new URL(req.url ?? '', server.url));
      res.writeHead(status).end(JSON.stringify(body));
    });
  }

  const valueOf = async (input: JsonObject) =>
    (await collector.collect({ input, signal })).value;

  const vector = (...values: string[]) => ({
    status: 'success',
    data: {
      resultType: 'vector',
      result: values.map(value => ({
        metric: {},
        value: [1_790_000_000, value],
      })),
    },
  });

  it('says that it is not configured, and never that all is well', async () => {
    const none = PrometheusCollector.create({ prometheus: undefined });
    const seen = await none.collect({ input: { query: 'up' }, signal });
    expect(seen.value).toEqual({ configured: false });
  });

  it('tells how many series there are, and the number of the only one', async () => {
    prometheusSays(vector('0.995'));
    expect(await valueOf({ query: 'avg(up{job="portal"})' })).toEqual({
      configured: true,
      series: 1,
      value: 0.995,
    });
    expect(asked[0].pathname).toBe('/prom/api/v1/query');
    expect(asked[0].searchParams.get('query')).toBe('avg(up{job="portal"})');
    prometheusSays(vector('1', '2'));
    expect(await valueOf({ query: 'up' })).toEqual({
      configured: true,
      series: 2,
    });
    prometheusSays(vector('NaN'));
    expect(await valueOf({ query: '0/0' })).toMatchObject({ series: 0 });
    prometheusSays(vector());
    expect(await valueOf({ query: 'absent' })).toMatchObject({ series: 0 });
  });

  it('knows which alert rules are loaded and can be evaluated', async () => {
    prometheusSays({
      status: 'success',
      data: {
        groups: [
          {
            rules: [
              { type: 'alerting', name: 'PortalDown', health: 'ok' },
              { type: 'alerting', name: 'Broken', health: 'err' },
              { type: 'recording', name: 'Recorded', health: 'ok' },
            ],
          },
        ],
      },
    });
    expect(
      await valueOf({ alerts: ['PortalDown', 'Broken', 'Recorded', 'Absent'] }),
    ).toEqual({
      configured: true,
      found: ['PortalDown'],
      missing: ['Broken', 'Recorded', 'Absent'],
    });
  });

  it('asks for the rules by name, and reads a long answer, but not one without end', async () => {
    const rulesOf = (query: string) => ({
      data: {
        groups: [
          {
            rules: [
              { type: 'alerting', name: 'PortalDown', health: 'ok', query },
            ],
          },
        ],
      },
    });
    prometheusSays(rulesOf('x'.repeat(100_000)));
    expect(await valueOf({ alerts: ['PortalDown', 'Absent'] })).toMatchObject({
      found: ['PortalDown'],
      missing: ['Absent'],
    });
    expect(asked[0].searchParams.getAll('rule_name[]')).toEqual([
      'PortalDown',
      'Absent',
    ]);
    prometheusSays(rulesOf('x'.repeat(3 * 1024 * 1024)));
    await expect(valueOf({ alerts: ['PortalDown'] })).rejects.toThrow(
      'Prometheus answered /rules with more than 2097152 bytes',
    );
  });

  it('knows which metrics are scraped, whatever their names hold', async () => {
    prometheusSays({ status: 'success', data: ['http_requests_total'] });
    const metrics = ['http_requests_total', 'a"}) or up'];
    expect(await valueOf({ metrics })).toEqual({
      configured: true,
      found: ['http_requests_total'],
      missing: ['a"}) or up'],
    });
    expect(asked[0].searchParams.getAll('match[]')).toEqual([
      '{__name__="http_requests_total"}',
      '{__name__="a\\"}) or up"}',
    ]);
  });

  it('fails with what Prometheus says, and when it says nothing that can be read', async () => {
    prometheusSays({ status: 'error', error: 'parse error at char 3' }, 400);
    await expect(valueOf({ query: 'up{' })).rejects.toThrow(
      'Prometheus answered 400: parse error at char 3',
    );
    prometheusSays(['<html>']);
    await expect(valueOf({ query: 'up' })).rejects.toThrow(
      'Prometheus answered 200: nothing that can be read',
    );
  });
});
