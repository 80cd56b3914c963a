import type { JsonObject } from '@backstage/types';
import { TestServer } from '../__testUtils__/TestServer';
import { AllowedUrls } from './AllowedUrls';
import { DocumentCollector } from './DocumentCollector';
import { HttpCollector } from './HttpCollector';

const { signal } = new AbortController();

describe('collectors that ask addresses', () => {
  let server: TestServer;
  let http: HttpCollector;
  let document: DocumentCollector;

  beforeAll(async () => {
    server = await TestServer.start();
    const allowed = AllowedUrls.create([server.url]);
    http = HttpCollector.create({ allowed });
    document = DocumentCollector.create({ allowed });
  });
  afterAll(() => server.stop());

  const look = (collector: typeof http | typeof document, input: JsonObject) =>
    collector.collect({ input, signal });

  it('tells status, what was expected, and the fields asked for', async () => {
    server.answers((req, res) => {
      res.writeHead(req.url === '/health' ? 200 : 503);
      res.end('{"status":"ok","version":3,"at":"now","nested":{"a":1}}');
    });
    await expect(
      look(http, {
        url: `${server.url}/health`,
        contains: '"ok"',
        fields: ['status', 'version', 'nested', 'absent'],
      }),
    ).resolves.toMatchObject({
      value: {
        status: 200,
        asExpected: true,
        contains: true,
        fields: { status: 'ok', version: 3 },
      },
    });
    const down = await look(http, { url: `${server.url}/other` });
    expect(down.value).toEqual({ status: 503, asExpected: false, fields: {} });
    const words = await look(http, {
      url: `${server.url}/other`,
      status: 503,
      contains: 'all is well',
    });
    expect(words.value).toMatchObject({ asExpected: false, contains: false });
  });

  it('follows no redirect, so that an allowed address leads nowhere else', async () => {
    let asked = 0;
    server.answers((_req, res) => {
      asked += 1;
      res.writeHead(302, { location: `${server.url}/secret` }).end();
    });
    const { value } = await look(http, { url: `${server.url}/health` });
    expect([value.status, asked]).toEqual([302, 1]);
    await expect(look(document, { url: `${server.url}/page` })).rejects.toThrow(
      /answered 302; a document answers 200/,
    );
  });

  it('reads no more of an answer without end than it needs', async () => {
    server.answers((_req, res) => {
      res.writeHead(200);
      const flood = () => {
        while (res.write('x'.repeat(16_384)));
        res.once('drain', flood);
      };
      flood();
    });
    const { value } = await look(http, { url: `${server.url}/flood` });
    expect(value).toMatchObject({ status: 200, asExpected: true });
  });

  it.each([
    [{ url: 'http://127.0.0.1:1/health' }, /readiness\.http\.allowed/],
    [{}, /url is missing/],
    [{ url: 'x', hack: 1 }, /'hack' is not a field/],
  ])('refuses the input %j', async (input, sentence) => {
    await expect(look(http, input)).rejects.toThrow(sentence);
    await expect(look(document, input)).rejects.toThrow(sentence);
  });

  it('says who does not answer and why', async () => {
    const gone = await TestServer.start();
    const { url } = gone;
    const collector = HttpCollector.create({
      allowed: AllowedUrls.create([url]),
    });
    await gone.stop();
    await expect(look(collector, { url })).rejects.toThrow(
      new RegExp(`^${url} does not answer.*ECONNREFUSED`),
    );
  });

  it('dates a document by its last change and tells what it mentions', async () => {
    server.answers((req, res) => {
      if (req.url === '/runbook') {
        res.writeHead(200, {
          'last-modified': 'Fri, 02 Oct 2026 08:00:00 GMT',
        });
        res.end('# Rollback\nOwner: hosting');
      } else {
        res.writeHead(404).end();
      }
    });
    const url = `${server.url}/runbook`;
    await expect(
      look(document, { url, mentions: ['# Rollback', 'Rehearsed on'] }),
    ).resolves.toEqual({
      value: {
        exists: true,
        mentions: ['# Rollback'],
        missing: ['Rehearsed on'],
      },
      observedAt: new Date('2026-10-02T08:00:00Z'),
      link: url,
    });
    const none = await look(document, {
      url: `${server.url}/none`,
      mentions: ['a'],
    });
    expect(none).toEqual({
      value: { exists: false, mentions: [], missing: ['a'] },
      link: `${server.url}/none`,
    });
  });
});
