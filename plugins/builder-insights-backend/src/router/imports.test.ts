import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aCapture } from '../__testUtils__/aCapture';
import { exampleAccounts } from '../__testUtils__/exampleAccounts';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const authorRef = 'user:default/advocate-amer';
const aRow = (over: object = {}) => ({ ...aCapture(), authorRef, ...over });
const numbered = (rows: unknown[]) => ({
  rows: rows.map((row, index) => ({ line: index + 2, row })),
});

/** Rows that were not stored, each with its line, field, value and why. */
const rejections = (rows: Array<[number, string, string | RegExp, RegExp]>) =>
  rows.map(([line, field, value, why]) => ({
    line,
    field,
    value: expect.stringMatching(value),
    why: expect.stringMatching(why),
  }));

describe.each(TestMongo.engines())('importing on %s', engine => {
  let portal: TestPortal;
  let admin: TestPerson;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    admin = await portal.person('admin');
  });
  afterAll(() => portal.stop());

  it('is for admins', async () => {
    const rows = numbered([aRow({ tags: ['smuggled'] })]);
    for (const name of exampleAccounts.filter(it => it !== 'admin')) {
      const person = await portal.person(name);
      const { status, message } = await person.post('/imports', rows);
      expect(status).toBe(403);
      expect(message).toMatch(/^Importing needs the admin role/);
    }
    const head = await portal.person('head');
    expect(await head.walk({ words: 'smuggled' })).toEqual([]);
  });

  it('stores rows as their authors would have captured them, once', async () => {
    const rows = [
      aRow({ tags: ['first-file'] }),
      aRow({ authorRef: 'User:default/Advocate', tags: ['first-file'] }),
    ];
    const first = await admin.post('/imports', numbered(rows));
    expect(first.body).toEqual({ stored: 2, alreadyThere: 0, rejected: [] });

    const advocate = await portal.person('advocate');
    const [mine] = await advocate.walk({ words: 'first-file' });
    expect(mine).toMatchObject({
      clientId: rows[1].clientId,
      authorRef: 'user:default/advocate',
      teamRef: 'group:default/br-emea-south',
      source: 'import',
      capturedAt: rows[1].capturedAt,
    });
    await advocate.patch(`/insights/${mine.id}`, { note: 'My own words' });

    const more = numbered([...rows, aRow({ tags: ['first-file'] })]);
    const second = await admin.post('/imports', more);
    expect(second.body).toEqual({ stored: 1, alreadyThere: 2, rejected: [] });
    const head = await portal.person('head');
    expect(await head.walk({ words: 'first-file' })).toHaveLength(3);
    expect((await advocate.insight(mine.id)).note).toBe('My own words');
  });

  it('reports each bad row with its line, field, value and why, and keeps the good ones', async () => {
    const twice = aRow({ tags: ['second-file'] });
    const { body } = await admin.post(
      '/imports',
      numbered([
        twice,
        aRow({ type: 'moan' }),
        aRow({ authorRef: 'user:default/employee' }),
        aRow({ authorRef: 'user:default/nobody' }),
        aRow({ authorRef: 'somebody' }),
        aCapture(),
        aRow({ clientId: 'one' }),
        aRow({ capturedAt: 'last week' }),
        aRow({ note: undefined }),
        aRow({ note: 'x'.repeat(10_001) }),
        aRow({ productAreas: ['charts'] }),
        aRow({ state: 'closed' }),
        { ...twice, note: 'Something else' },
        { ...twice, authorRef: 'user:default/advocate' },
        'not a row',
        null,
        aRow({ tags: ['second-file'] }),
      ]),
    );
    expect(body).toEqual({
      stored: 2,
      alreadyThere: 0,
      rejected: rejections([
        [3, 'type', "'moan'", /^is 'moan'; use one of pain-point/],
        [4, 'authorRef', 'user:default/employee', /not a member of Builder/],
        [5, 'authorRef', 'user:default/nobody', /not a member of Builder/],
        [6, 'authorRef', "'somebody'", /use an entity ref such as user:/],
        [7, 'authorRef', "''", /^is missing$/],
        [8, 'clientId', "'one'", /must be a UUID/],
        [9, 'capturedAt', "'last week'", /use an ISO 8601 instant/],
        [10, '', /clientId/, /neither verbatim nor note/],
        [11, 'note', /^'x{60}…'$/, /10001 characters; 10000 is the most/],
        [12, 'productAreas.0', "'charts'", /use an entity ref such as/],
        [13, 'state', '', /not a field that can be given/],
        [14, 'clientId', twice.clientId, /stands for another capture/],
        [15, 'clientId', twice.clientId, /stands for another capture/],
        [16, '', "'not a row'", /must be an object/],
        [17, '', "'null'", /must be an object/],
      ]),
    });
    const head = await portal.person('head');
    expect(await head.walk({ words: 'second-file' })).toHaveLength(2);
  });

  it('refuses a request that is no batch of rows', async () => {
    const bad = [
      [{}, 'rows is missing'],
      [{ rows: {} }, "rows is '{}'; it must be an array"],
      [{ rows: [aRow()] }, 'rows.0.line is missing'],
      [{ rows: [{ line: 0, row: aRow() }] }, "line is '0'; 1 is the least"],
      [numbered(Array(501).fill({})), 'rows has 501 entries; 500 is the most'],
      [{ ...numbered([]), as: 'head' }, "'as' is not a field"],
    ] as const;
    for (const [body, sentence] of bad) {
      const { status, message } = await admin.post('/imports', body);
      expect([status, message]).toEqual([
        400,
        expect.stringContaining(sentence),
      ]);
    }
    const none = await admin.post('/imports', { rows: [] });
    expect(none.body).toEqual({ stored: 0, alreadyThere: 0, rejected: [] });
  });

  it('of the same rows by two admins at once stores each once', async () => {
    const tag = randomUUID().slice(0, 8);
    const rows = numbered(
      Array.from({ length: 20 }, () => aRow({ tags: [tag] })),
    );
    const reports = await Promise.all([
      admin.post('/imports', rows),
      admin.post('/imports', rows),
    ]);
    const sum = (field: 'stored' | 'alreadyThere') =>
      reports.reduce((total, { body }) => total + body[field], 0);
    expect([sum('stored'), sum('alreadyThere')]).toEqual([20, 20]);
    const head = await portal.person('head');
    expect(await head.walk({ words: tag })).toHaveLength(20);
  });
});
