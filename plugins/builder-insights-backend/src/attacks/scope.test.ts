import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { aCapture } from '../__testUtils__/aCapture';
import { exampleAccounts } from '../__testUtils__/exampleAccounts';
import { maySee } from '../__testUtils__/maySee';
import { pipelinesOf } from '../__testUtils__/pipelinesOf';
import { TestPortal } from '../__testUtils__/TestPortal';
import { openApiDocument } from '../router/openApiDocument';

jest.setTimeout(60_000);

const root = 'group:default/builder-relations';
const everything = { group: root, from: '2026-08-01', to: '2026-12-01' };
const ids = (insights: Insight[]) => insights.map(({ id }) => id);

/** Every route of the plugin that names one record. */
const idRoutes = Object.entries(openApiDocument.paths)
  .filter(([path]) => path.includes('{id}'))
  .flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter(name => name === 'get' || name === 'patch')
      .map(method => [method, path] as const),
  );

describe.each(TestMongo.engines())('scope under attack on %s', engine => {
  let portal: TestPortal;
  let all: Insight[];
  const hiddenFrom = (name: string) =>
    all.filter(insight => !maySee(name, insight));

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(120);
    all = await (await portal.person('head')).walk();
  });
  afterAll(() => portal.stop());

  /** What somebody gets for an id, with the record of their trying. */
  async function attempt(
    name: string,
    [method, path]: (typeof idRoutes)[number],
    id: string,
  ): Promise<string> {
    const person = await portal.person(name);
    portal.audited.take();
    const { status, body } = await person.send(
      method,
      path.replace('{id}', id),
      { body: method === 'patch' ? { note: 'Mine now' } : undefined },
    );
    const [act, ...others] = portal.audited.take();
    expect(others).toEqual([]);
    expect(act.meta.target).toBe(id);
    const text = JSON.stringify([status, body, act.outcome]);
    return text.replaceAll(id, 'the id');
  }

  it.each(idRoutes)(
    'P1 %s %s answers for what is hidden as for what is not there, and records who tried',
    async (...route) => {
      for (const name of exampleAccounts.filter(it => it !== 'head')) {
        const [hidden] = hiddenFrom(name);
        const answer = await attempt(name, route, hidden.id);
        expect(answer).toBe(await attempt(name, route, randomUUID()));
        for (const secret of [hidden.title, hidden.authorRef, hidden.teamRef]) {
          expect(answer).not.toContain(secret);
        }
      }
      const after = await (await portal.person('head')).walk();
      expect(after).toEqual(all);
    },
  );

  it('P2 shows no trace of what is hidden in a list: no total, no next page, no sort, no other cursor', async () => {
    const head = await portal.person('head');
    for (const name of ['employee', 'partner', 'advocate']) {
      const person = await portal.person(name);
      const visible = all.filter(insight => maySee(name, insight));
      // A page that ends with the last visible one says so, whatever comes after it.
      const first = await person.list({ limit: visible.length });
      expect(Object.keys(first)).toEqual(['items']);
      expect(ids(first.items)).toEqual(ids(visible));
      for (const query of [
        { sort: 'readers' },
        { orderBy: 'sensitivity' },
        { distinct: 'authorRef' },
        { fields: 'readers' },
        { count: 'true' },
        { sensitivity: 'restricted' },
        { readers: `leader:${root}` },
      ]) {
        const { status, message } = await person.get('/insights', query);
        expect([status, message]).toEqual([
          400,
          expect.stringContaining('is not a field that can be given'),
        ]);
      }
      // The head's cursor stands on something this person must not know of.
      const { nextCursor } = await head.list({ limit: 1 });
      const [hidden] = hiddenFrom(name);
      const forged = Buffer.from(
        JSON.stringify([Date.parse(hidden.capturedAt), hidden.id]),
      ).toString('base64url');
      for (const cursor of [nextCursor, `${forged}.${'0'.repeat(43)}`]) {
        const { status, message } = await person.get('/insights', { cursor });
        expect(status).toBe(400);
        expect(message).toMatch(/does not belong to this list/);
        expect(message).not.toContain(hidden.id);
      }
      const [act] = portal.audited.take().slice(-1);
      expect(act).toMatchObject({
        eventId: 'insight-list',
        outcome: 'failure',
      });
    }
  });

  it('P3 P6 keeps lists, reports, history and imports of others free of a hidden record, number by number', async () => {
    const others = ['employee', 'partner', 'advocate-amer', 'auditor'];
    const numbers = async () => {
      const seen: unknown[] = [];
      for (const name of others) {
        const person = await portal.person(name);
        const { asOf, ...report } = await person.report(everything);
        const mine = { ...everything, group: 'group:default/br-emea-south' };
        const { asOf: _, ...narrow } = await person.report(mine);
        seen.push(report, narrow, ids(await person.walk()));
      }
      return seen;
    };
    const before = await numbers();
    const advocate = await portal.person('advocate');
    const secret = await advocate.capture(
      aCapture({
        sensitivity: 'restricted',
        tags: ['acme-bank'],
        capturedAt: '2026-10-05T09:30:00Z',
      }),
    );
    // The difference of two numbers is nothing: nobody can tell that it came, was edited, or who heard it.
    expect(await numbers()).toEqual(before);
    await advocate.patch(`/insights/${secret.id}`, { note: 'Told again' });
    expect(await numbers()).toEqual(before);
    for (const name of others) {
      const person = await portal.person(name);
      expect(await person.walk({ words: 'acme-bank' })).toEqual([]);
      const { status } = await person.get(`/insights/${secret.id}`);
      expect(status).toBe(404);
    }
    // An import tells its admin nothing of the capture that has this clientId.
    const admin = await portal.person('admin');
    const row = { ...aCapture(), clientId: secret.clientId };
    const { body } = await admin.post('/imports', {
      rows: [{ line: 1, row: { ...row, authorRef: 'user:default/advocate' } }],
    });
    expect(JSON.stringify(body)).not.toContain('acme-bank');
    expect(JSON.stringify(body)).not.toContain(secret.id);
  });

  it('P4 puts the scope first into every pipeline, and into every pipeline inside of one', async () => {
    const person = await portal.person('partner');
    portal.mongo.clearOperations();
    await person.list({});
    await person.report(everything);
    const pipelines = portal.operations().flatMap(pipelinesOf);
    // The list reads key by key; the report counts in one pass, and its earlier span in another.
    expect(pipelines.length).toBeGreaterThan(5);
    for (const [first] of pipelines) {
      expect(Object.keys(first)).toEqual(['$match']);
      expect(JSON.stringify(first)).toMatch(/"readers":/);
    }
  });

  it('P5 lets no filter widen the scope, whatever it names', async () => {
    for (const name of ['employee', 'partner', 'advocate-amer']) {
      const person = await portal.person(name);
      const [hidden] = hiddenFrom(name);
      for (const filter of [
        { author: hidden.authorRef },
        { team: hidden.teamRef },
        { group: root },
        { author: hidden.authorRef, team: hidden.teamRef, group: root },
      ]) {
        const found = await person.walk({ ...filter, limit: 100 });
        expect(found.filter(insight => !maySee(name, insight))).toEqual([]);
      }
    }
  });
});
