import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { aCapture } from '../__testUtils__/aCapture';
import { exampleAccounts } from '../__testUtils__/exampleAccounts';
import { maySee } from '../__testUtils__/maySee';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const emea = 'group:default/br-emea';
const south = 'group:default/br-emea-south';

describe.each(TestMongo.engines())('why one sees what on %s', engine => {
  let portal: TestPortal;
  let all: Insight[];
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(100);
    all = await (await portal.person('head')).walk();
  });
  afterAll(() => portal.stop());

  /** Role, scope, rule, field and value of each reason. */
  async function reasonsFor(name: string, id: string) {
    const why = await (await portal.person(name)).why(id);
    return why.visible
      ? why.reasons.map(({ role, scopeRef, rule, field, value }) =>
          [role, scopeRef, rule, field, value].join(' '),
        )
      : [];
  }

  it.each(exampleAccounts)(
    'agrees for %s with what they may see, insight by insight',
    async name => {
      const person = await portal.person(name);
      const visible = all.filter(insight => maySee(name, insight));
      for (const insight of all.filter((_, index) => index % 3 === 0)) {
        const why = await person.why(insight.id);
        expect(why.visible).toBe(visible.includes(insight));
        for (const { field, value, sentence } of why.visible
          ? why.reasons
          : []) {
          const found = insight[field as keyof Insight];
          expect([found].flat()).toContain(value);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
        }
      }
    },
  );

  it('names every way in: role, scope, rule, and the field that fits', async () => {
    const advocate = await portal.person('advocate');
    const { id } = await advocate.capture(
      aCapture({ productAreas: ['component:default/atlas-search'] }),
    );
    const area = 'component:default/atlas-search';
    const me = 'user:default/advocate';
    const expected: Record<string, string[]> = {
      advocate: [
        `author ${me} IS_AUTHOR authorRef ${me}`,
        `advocate ${south} CAPTURED_BY_TEAM teamRef ${south}`,
      ],
      manager: [`manager ${emea} CAPTURED_BELOW orgPathAtCapture ${emea}`],
      partner: [`product-partner ${area} IN_PRODUCT_AREA productAreas ${area}`],
      admin: ['admin  HAS_SENSITIVITY sensitivity internal'],
      auditor: ['auditor  HAS_SENSITIVITY sensitivity internal'],
      employee: [],
    };
    for (const [name, reasons] of Object.entries(expected)) {
      expect([name, await reasonsFor(name, id)]).toEqual([name, reasons]);
    }
    await advocate.patch(`/insights/${id}`, { sensitivity: 'open' });
    expect(await reasonsFor('employee', id)).toEqual([
      'viewer  HAS_SENSITIVITY sensitivity open',
    ]);
  });

  it('tells emergency access from a role, and stops telling when it ends', async () => {
    const owner = await portal.person('platform-owner');
    const advocate = await portal.person('advocate');
    const { id } = await advocate.capture(
      aCapture({ sensitivity: 'restricted' }),
    );
    const userRef = 'user:default/platform-owner';
    const { breakGlass } = portal.access;
    const use = await breakGlass.start({
      userRef,
      displayName: 'Platform owner',
      reason: 'A builder asks for erasure',
      scopeRef: south,
      minutes: 5,
      at: new Date(),
    });
    expect(await reasonsFor('platform-owner', id)).toEqual([
      `break-glass ${south} CAPTURED_BELOW orgPathAtCapture ${south}`,
    ]);
    const { reasons } = await owner.scope();
    expect(reasons.at(-1)?.sentence).toMatch(/^You have emergency access to/);
    await breakGlass.end(use.id, { by: userRef, at: new Date() });
    expect(await reasonsFor('platform-owner', id)).toEqual([]);
  });

  it('says for lists and reports what they are taken over', async () => {
    const scopeOf = async (name: string) => {
      const { reasons, everything } = await (await portal.person(name)).scope();
      expect(everything).toBe(false);
      return reasons.map(({ role, scopeRef = '' }) => `${role} ${scopeRef}`);
    };
    const own = (name: string) => [
      'viewer ',
      `author user:default/${name}`,
      `assignee user:default/${name}`,
    ];
    expect(await scopeOf('employee')).toEqual(own('employee'));
    expect(await scopeOf('manager')).toEqual([
      ...own('manager'),
      `manager ${emea}`,
      `advocate ${emea}`,
    ]);
    expect(await scopeOf('auditor')).toEqual([...own('auditor'), 'auditor ']);
  });

  it.each(exampleAccounts.filter(name => name !== 'head'))(
    'I7 is no oracle for %s: the same answer, size, reads and questions for what is hidden and what is not there',
    async name => {
      const person = await portal.person(name);
      const hidden = all.filter(insight => !maySee(name, insight));
      const probe = async (id: string) => {
        portal.mongo.clearOperations();
        portal.permissionRequests.take();
        portal.audited.take();
        const { status, body } = await person.get(`/insights/${id}/why`);
        const operations = portal.mongo
          .operations()
          // Whether a token still counts is asked before anything else, and not of every hop anew.
          .filter(({ collection }) => collection !== 'revocations')
          .map(operation => `${operation.name} ${operation.collection}`)
          .sort();
        const [{ meta, ...act }] = portal.audited.take();
        return {
          status,
          text: JSON.stringify(body),
          operations,
          questions: portal.permissionRequests.take(),
          act,
          meta: { ...meta, target: meta.target === id },
        };
      };
      const missing = await probe(randomUUID());
      expect(missing).toMatchObject({ status: 200, questions: 1 });
      expect(missing.text).toMatch(/^\{"visible":false,"sentence":"This is o/);
      for (const { id } of hidden.slice(0, 3)) {
        expect(await probe(id)).toEqual(missing);
      }
      for (const id of ['nothing', '%00', '{"$ne":null}', '__proto__']) {
        const { text } = await probe(encodeURIComponent(id));
        expect(text).toBe(missing.text);
      }
      // What one may see takes no more reads either.
      const [visible] = all.filter(insight => maySee(name, insight));
      const { operations } = await probe(visible.id);
      expect(operations).toEqual(missing.operations);
    },
  );
});
