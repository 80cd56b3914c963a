import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aCapture } from '../__testUtils__/aCapture';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const group = 'group:default/br-emea';
const span = 'from=2026-09-01&to=2026-11-01';

const badCaptures: Array<[object, string]> = [
  [{ colour: 'red' }, "'colour' is not a field that can be given here"],
  [{ clientId: undefined }, 'clientId is missing'],
  [
    { clientId: 'one' },
    "clientId is 'one'; it must be a UUID made on the device",
  ],
  [{ clientId: { $ne: null } }, 'clientId is \'{"$ne":null}\'; it must be'],
  [{ capturedAt: undefined }, 'capturedAt is missing'],
  [
    { capturedAt: 'yesterday' },
    "capturedAt is 'yesterday'; use an ISO 8601 instant such as",
  ],
  [{ capturedAt: '2026-10-05T09:30:00' }, 'use an ISO 8601 instant such as'],
  [{ capturedAt: '2026-13-45T99:30:00Z' }, 'use an ISO 8601 instant such as'],
  [{ capturedAt: '2026-02-31T09:30:00Z' }, 'use an ISO 8601 instant such as'],
  [{ capturedAt: 1759656600000 }, "capturedAt is '1759656600000'; it must be"],
  [{ note: undefined }, 'has neither verbatim nor note'],
  [{ note: '   ' }, 'note is empty'],
  [{ note: { $ne: null } }, 'note is \'{"$ne":null}\'; it must be a string'],
  [{ note: ['a'] }, 'note is \'["a"]\'; it must be a string'],
  [{ note: null }, "note is 'null'; it must be a string"],
  [
    { note: 'x'.repeat(10_001) },
    'note has 10001 characters; 10000 is the most',
  ],
  [{ title: 'x'.repeat(201) }, 'title has 201 characters; 200 is the most'],
  [
    { type: 'moan' },
    "type is 'moan'; use one of pain-point, feature-request, bug-report, praise, question, use-case, competition, documentation, other",
  ],
  [{ type: { $gt: '' } }, 'type is \'{"$gt":""}\'; use one of pain-point'],
  [
    { priority: 'blocker' },
    "priority is 'blocker'; use one of low, medium, high, critical",
  ],
  [{ sentiment: 'sad' }, 'use one of positive, neutral, negative'],
  [{ sensitivity: 'secret' }, 'use one of open, internal, restricted'],
  [
    { productAreas: ['atlas-search'] },
    "productAreas.0 is 'atlas-search'; use an entity ref such as component:default/atlas-search",
  ],
  [{ productAreas: 'component:default/charts' }, 'it must be an array'],
  [
    { productAreas: Array(11).fill('component:default/charts') },
    'productAreas has 11 entries; 10 is the most',
  ],
  [{ tags: ['x'.repeat(51)] }, 'tags.0 has 51 characters; 50 is the most'],
  [{ builder: { name: 'Ann' } }, "'builder.name' is not a field that can be"],
  [{ builder: { role: { $ne: null } } }, 'builder.role is \'{"$ne":null}\''],
  [{ createdOffline: 'yes' }, "createdOffline is 'yes'; it must be a boolean"],
  [{ $where: 'sleep(1000)' }, "'$where' is not a field that can be given"],
  [{ 'builder.role': 'SRE' }, "'builder.role' is not a field that can be"],
  [{ constructor: { prototype: {} } }, "'constructor' is not a field"],
  [{ _id: { $oid: 'f'.repeat(24) } }, "'_id' is not a field that can be"],
  [{ tags: { 0: 'a', length: 1 } }, 'it must be an array'],
  [{ tags: [{ $ne: null }] }, 'tags.0 is \'{"$ne":null}\''],
  [{ themes: [['a']] }, 'themes.0 is \'["a"]\'; it must be a string'],
  [{ sensitivity: ['open'] }, 'use one of open, internal, restricted'],
];

const badQueries: Array<[string, number, string]> = [
  ['/insights?colour=red', 400, "'colour' is not a field"],
  ['/insights?type=moan', 400, "type is 'moan'; use one of pain-point"],
  ['/insights?type[$ne]=x', 400, 'type is \'{"$ne":"x"}\'; use one of'],
  ['/insights?type=praise&type=other', 400, 'type is \'["praise","other"]\''],
  ['/insights?author[$ne]=x', 400, 'author is \'{"$ne":"x"}\'; it must be a'],
  ['/insights?author=advocate', 400, 'use an entity ref such as user:default'],
  ['/insights?words[$regex]=.*', 400, 'words is \'{"$regex":".*"}\''],
  ['/insights?words=', 400, 'words is empty'],
  [`/insights?words=${'x'.repeat(201)}`, 400, '200 is the most'],
  ['/insights?event[]=a', 400, 'event is \'["a"]\'; it must be a string'],
  ['/insights?state=lost', 400, 'use one of submitted, triaged'],
  ['/insights?from=monday', 400, "from is 'monday'; use an ISO 8601 day"],
  ['/insights?to=2026-99-99', 400, "to is '2026-99-99'; use an ISO 8601 day"],
  ['/insights?from=2026-02-31', 400, "from is '2026-02-31'; use an ISO"],
  ['/insights?from=2026-11-20T10:00', 400, 'use an ISO 8601 day or instant'],
  ['/insights?limit=0', 400, "limit is '0'; use a whole number from 1 to 100"],
  ['/insights?limit=101', 400, 'use a whole number from 1 to 100'],
  ['/insights?limit=1e1', 400, 'use a whole number from 1 to 100'],
  ['/insights?limit[$gt]=1', 400, 'limit is \'{"$gt":"1"}\''],
  ['/insights?productArea=search', 400, "'search'; use none, or an entity"],
  ['/insights?__proto__[x]=1&constructor=1', 400, 'is not a field'],
  ['/insights?cursor=nonsense', 400, "The cursor 'nonsense' does not belong"],
  ['/insights?cursor[$ne]=', 400, 'cursor is \'{"$ne":""}\''],
  ['/insights?group=br-emea', 400, 'use an entity ref such as group:default'],
  [
    '/insights?group=group:default/nowhere',
    404,
    "There is no group 'group:default/nowhere' in the organisation",
  ],
  ['/insights?team=group:default/nowhere', 404, 'There is no group'],
  [`/reports/team?${span}`, 400, 'group is missing'],
  [`/reports/team?group=${group}&from=2026-09-01`, 400, 'to is missing'],
  [`/reports/team?group[$ne]=x&${span}`, 400, 'group is \'{"$ne":"x"}\''],
  [`/reports/team?group=group:default/nowhere&${span}`, 404, 'There is no gro'],
  [
    `/reports/team?group=${group}&from=2026-09-02&to=2026-09-01`,
    400,
    'to must be later than from',
  ],
  [
    `/reports/team?group=${group}&from=0001-01-01&to=9999-12-31`,
    400,
    'to is more than 1827 days after from, which is the most',
  ],
  [`/reports/team?group=${group}&${span}&limit=3`, 400, "'limit' is not a"],
  ['/insights/%7B%22$ne%22:null%7D', 404, 'There is no insight \'{"$ne":nul'],
  [`/insights/${randomUUID()}`, 404, 'There is no insight'],
  ['/insights?words[$where]=sleep(1000)', 400, 'words is \'{"$where":'],
  ['/insights?$where=1', 400, "'$where' is not a field"],
  ['/insights?author.name=x', 400, "'author.name' is not a field"],
  ['/insights?filter[$or][0][type]=x', 400, "'filter' is not a field"],
  ['/insights?team[]=group:default/br-emea', 400, 'it must be a string'],
  ['/insights?team=group:default/a&team[$ne]=x', 400, 'it must be a string'],
  ['/insights?event[$regex]=(a%2B)%2B$', 400, 'it must be a string'],
  ['/insights/[object%20Object]', 404, 'There is no insight'],
  ['/insights/__proto__', 404, "There is no insight '__proto__'"],
  [`/insights/${'f'.repeat(24)}`, 404, 'There is no insight'],
];

/** Texts that a database might take for a pattern, an operator or a program. */
const literal = [
  '(a+)+$',
  '.*',
  '^',
  '$where',
  '{"$gt":""}',
  '$$ROOT',
  'function(){return true}',
];

const badPatches: Array<[object, string]> = [
  [{ authorRef: 'user:default/head' }, "'authorRef' is not a field"],
  [{ clientId: randomUUID() }, "'clientId' is not a field"],
  [{ type: null }, "type is 'null'; use one of pain-point"],
  [{ tags: null }, "tags is 'null'; it must be an array"],
  [{ note: { $set: 'x' } }, 'note is \'{"$set":"x"}\'; it must be a string'],
  [{ note: null }, 'this edit would leave it without either'],
  [{ note: 'x'.repeat(10_001) }, '10000 is the most'],
  [{ revision: 'one' }, "revision is 'one'; it must be a number"],
  [{ revision: 0 }, "revision is '0'; 1 is the least"],
];

describe.each(TestMongo.engines())('bad input on %s', engine => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });
  afterAll(() => portal.stop());

  it('I1 is refused in a capture, field by field, and nothing is stored', async () => {
    const advocate = await portal.person('advocate');
    for (const [fault, sentence] of badCaptures) {
      const { status, message } = await advocate.post('/insights', {
        ...aCapture(),
        ...fault,
      });
      expect([status, message]).toEqual([
        400,
        expect.stringContaining(sentence),
      ]);
    }
    expect(await advocate.walk()).toEqual([]);
  });

  it('I1 is refused when it is no JSON object at all', async () => {
    const advocate = await portal.person('advocate');
    const bodies = ['{"note": ', 'null', '[]', '"text"', '', '{}'];
    const huge = JSON.stringify(aCapture({ note: 'x'.repeat(3_000_000) }));
    for (const path of ['/insights', '/imports']) {
      for (const body of bodies) {
        expect((await advocate.post(path, body)).status).toBe(400);
      }
      expect(await advocate.post(path, bodies[0])).toMatchObject({
        status: 400,
        message: expect.stringMatching(
          /^The body is not JSON .* send one JSON/,
        ),
      });
      expect(await advocate.post(path, huge)).toMatchObject({
        status: 400,
        message: 'The body is larger than 2mb; send it in smaller parts',
      });
    }
  });

  it.each(badQueries)(
    'I1 %s is answered with %d',
    async (path, code, sentence) => {
      const head = await portal.person('head');
      const { status, message } = await head.get(path);
      expect([status, message]).toEqual([
        code,
        expect.stringContaining(sentence),
      ]);
    },
  );

  it('I1 is refused in an edit, and changes nothing', async () => {
    const advocate = await portal.person('advocate');
    const { id } = await advocate.capture(aCapture());
    const before = await advocate.insight(id);
    for (const [fault, sentence] of badPatches) {
      const { status, message } = await advocate.patch(
        `/insights/${id}`,
        fault,
      );
      expect([status, message]).toEqual([
        400,
        expect.stringContaining(sentence),
      ]);
    }
    expect(await advocate.insight(id)).toEqual(before);
  });

  it('I1 is only text where text is asked for: no pattern, no operator, no program', async () => {
    const head = await portal.person('head');
    const advocate = await portal.person('advocate');
    await advocate.capture(
      aCapture({ note: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' }),
    );
    for (const text of literal) {
      for (const field of ['words', 'event']) {
        const page = await head.list({ [field]: text });
        expect([text, page.items]).toEqual([text, []]);
      }
    }
    // A key that JSON brings along must not become one of every object.
    const body = JSON.stringify(aCapture()).replace(
      '{',
      '{"__proto__":{"sensitivity":"open","isAdmin":true},',
    );
    const { status, message } = await advocate.post('/insights', body);
    expect([status, message]).toEqual([
      400,
      expect.stringContaining("'__proto__' is not a field"),
    ]);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it.each([
    ['get', '/me'],
    ['get', '/me/scope'],
    ['get', `/insights/${randomUUID()}/why`],
    ['get', '/insights'],
    ['post', '/insights'],
    ['get', `/insights/${randomUUID()}`],
    ['patch', `/insights/${randomUUID()}`],
    ['get', `/reports/team?group=${group}&${span}`],
    ['post', '/imports'],
  ] as const)(
    'P12 %s %s is for people: nobody gets 401, a program 403',
    async (method, path) => {
      const body = method === 'get' ? undefined : aCapture();
      const nobody = await portal.nobody().send(method, path, { body });
      expect(nobody.status).toBe(401);
      const service = await portal.service().send(method, path, { body });
      expect(service.status).toBe(403);
    },
  );

  it('is somebody the organisation does not have: they are not let in', async () => {
    const stranger = await portal.person('stranger');
    for (const path of ['/me', '/me/scope', '/insights']) {
      expect((await stranger.get(path)).status).toBe(401);
    }
    expect((await stranger.post('/insights', aCapture())).status).toBe(401);
    expect((await stranger.post('/imports', { rows: [] })).status).toBe(401);
  });
});
