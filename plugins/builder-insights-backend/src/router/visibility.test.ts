import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { aCapture } from '../__testUtils__/aCapture';
import { exampleAccounts } from '../__testUtils__/exampleAccounts';
import { maySee } from '../__testUtils__/maySee';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const ids = (insights: Insight[]) => insights.map(({ id }) => id);
const everything = {
  group: 'group:default/builder-relations',
  from: '2026-08-01',
  to: '2026-12-01',
};

describe.each(TestMongo.engines())('who sees what on %s', engine => {
  let portal: TestPortal;
  let all: Insight[];

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(140);
    // The head leads everybody: all that is stored is theirs to see.
    all = await (await portal.person('head')).walk();
  });
  afterAll(() => portal.stop());

  it('has something to tell the accounts apart by', () => {
    const seen = exampleAccounts.map(
      person => all.filter(insight => maySee(person, insight)).length,
    );
    expect(all).toHaveLength(140);
    expect(new Set(seen).size).toBeGreaterThanOrEqual(6);
    expect(Math.min(...seen)).toBeGreaterThan(20);
  });

  it.each(exampleAccounts)(
    'is the same for %s in the list, a report and one by one',
    async name => {
      const person = await portal.person(name);
      const visible = all.filter(insight => maySee(name, insight));
      const hidden = all.filter(insight => !maySee(name, insight));

      expect(ids(await person.walk({ limit: 33 }))).toEqual(ids(visible));
      expect((await person.report(everything)).n).toBe(visible.length);
      for (const { id } of visible.filter((_, index) => index % 7 === 0)) {
        expect(await person.insight(id)).toMatchObject({ id, history: [] });
      }
      for (const { id, authorRef } of hidden.filter((_, i) => i % 5 === 0)) {
        const { status, message } = await person.get(`/insights/${id}`);
        const nothing = randomUUID();
        const missing = await person.get(`/insights/${nothing}`);
        expect([status, message]).toEqual([
          404,
          missing.message.replace(nothing, id),
        ]);
        const edit = await person.patch(`/insights/${id}`, { note: 'Mine' });
        expect([edit.status, edit.message]).toEqual([status, message]);
        // Not by way of its author either.
        const page = await person.list({ author: authorRef, limit: 100 });
        expect(ids(page.items)).not.toContain(id);
      }
    },
  );

  it('follows the sensitivity an author gives, in the list, the report and the history', async () => {
    const names = ['employee', 'skalligeris', 'auditor', 'manager'] as const;
    const seenBy = {
      open: ['employee', 'skalligeris', 'auditor', 'manager'],
      internal: ['skalligeris', 'auditor', 'manager'],
      restricted: ['manager'],
    };
    const advocate = await portal.person('advocate');
    const { id } = await advocate.capture(
      aCapture({ sensitivity: 'restricted', tags: ['moving'] }),
    );
    for (const sensitivity of [
      'open',
      'restricted',
      'internal',
      'open',
      'internal',
    ] as const) {
      const body = { sensitivity };
      const { status } = await advocate.patch(`/insights/${id}`, body);
      expect(status).toBe(200);
      const seen: string[] = [];
      for (const name of names) {
        const person = await portal.person(name);
        const found = await person.walk({ words: 'moving' });
        const { status: one } = await person.get(`/insights/${id}`);
        expect(one).toBe(found.length === 1 ? 200 : 404);
        if (one === 200) {
          seen.push(name);
        }
      }
      expect(seen).toEqual(seenBy[sensitivity]);
    }
    const manager = await portal.person('manager');
    expect((await manager.insight(id)).history).toHaveLength(5);
  });

  it('follows the product areas an author names', async () => {
    const advocate = await portal.person('advocate');
    const partner = await portal.person('partner');
    const { id } = await advocate.capture(aCapture());
    const looks = async (productAreas: string[]) => {
      await advocate.patch(`/insights/${id}`, { productAreas });
      return (await partner.get(`/insights/${id}`)).status;
    };
    expect(await looks(['component:default/charts'])).toBe(404);
    expect(await looks(['component:default/atlas-search'])).toBe(200);
    expect(await looks([])).toBe(404);
  });
});
