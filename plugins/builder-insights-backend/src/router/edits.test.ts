import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aCapture } from '../__testUtils__/aCapture';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('editing on %s', engine => {
  let portal: TestPortal;
  let advocate: TestPerson;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    advocate = await portal.person('advocate');
  });
  afterAll(() => portal.stop());

  it('changes what was given, and keeps the first words and every one since', async () => {
    const first = await advocate.capture(
      aCapture({
        verbatim: 'The first words',
        note: undefined,
        tags: ['a'],
        builder: { role: 'SRE' },
      }),
    );
    const path = `/insights/${first.id}`;
    const edited = await advocate.patch(path, {
      verbatim: 'The second words',
      tags: ['a', 'b'],
      revision: 1,
      reason: 'They called back',
    });
    expect(edited.status).toBe(200);
    expect(edited.body).toEqual({
      ...first,
      title: 'The second words',
      verbatim: 'The second words',
      tags: ['a', 'b'],
      revision: 2,
      editedAt: expect.any(String),
    });
    await advocate.patch(path, {
      note: 'Instead of words',
      verbatim: null,
      builder: null,
    });
    const { history, may, ...last } = await advocate.insight(first.id);
    expect(may).toEqual({ edit: true });
    expect(last).not.toHaveProperty('verbatim');
    expect(last).not.toHaveProperty('builder');
    expect(last).toMatchObject({
      title: 'Instead of words',
      revision: 3,
      capturedAt: first.capturedAt,
      receivedAt: first.receivedAt,
    });
    const by = 'user:default/advocate';
    expect(history).toEqual([
      {
        revision: 2,
        at: edited.body.editedAt,
        by,
        reason: 'They called back',
        changes: [
          {
            field: 'verbatim',
            from: 'The first words',
            to: 'The second words',
          },
          { field: 'tags', from: ['a'], to: ['a', 'b'] },
        ],
      },
      {
        revision: 3,
        at: last.editedAt,
        by,
        changes: [
          { field: 'verbatim', from: 'The second words' },
          { field: 'note', to: 'Instead of words' },
          { field: 'builder', from: { role: 'SRE' } },
        ],
      },
    ]);
  });

  it('moves what it is found by', async () => {
    const { id } = await advocate.capture(aCapture({ note: 'zebra crossing' }));
    await advocate.patch(`/insights/${id}`, {
      note: 'giraffe crossing',
      tags: ['okapi'],
    });
    const found = async (words: string) =>
      (await advocate.walk({ words })).map(insight => insight.id);
    expect(await found('zebra')).toEqual([]);
    expect(await found('giraffe okapi')).toEqual([id]);
  });

  it('that changes nothing makes no revision', async () => {
    const capture = aCapture({ builder: { role: 'SRE', segment: 'pro' } });
    const { id } = await advocate.capture(capture);
    for (const body of [
      {},
      { note: capture.note, title: null },
      { builder: { segment: 'pro', role: 'SRE' } },
      { revision: 1, reason: 'For no reason' },
    ]) {
      const { status, body: insight } = await advocate.patch(
        `/insights/${id}`,
        body,
      );
      expect([status, insight.revision]).toEqual([200, 1]);
    }
    expect((await advocate.insight(id)).history).toEqual([]);
  });

  it('is for the author: others who can read are told so, others know of nothing', async () => {
    const { id } = await advocate.capture(aCapture());
    const readers = ['manager', 'head', 'admin', 'auditor', 'skalligeris'];
    for (const name of readers) {
      const person = await portal.person(name);
      expect((await person.insight(id)).may).toEqual({ edit: false });
      const { status, message } = await person.patch(`/insights/${id}`, {
        note: 'Mine now',
      });
      expect([status, message]).toEqual([
        403,
        `Insight ${id} can be edited by the person who captured it, user:default/advocate`,
      ]);
    }
    for (const name of ['employee', 'partner', 'advocate-amer']) {
      const person = await portal.person(name);
      const { status } = await person.patch(`/insights/${id}`, { note: 'Me' });
      expect(status).toBe(404);
    }
    expect(await advocate.insight(id)).toMatchObject({ revision: 1 });
  });

  it('on a revision that has passed is a conflict', async () => {
    const { id } = await advocate.capture(aCapture());
    await advocate.patch(`/insights/${id}`, { note: 'Second', revision: 1 });
    const stale = await advocate.patch(`/insights/${id}`, {
      note: 'Third',
      revision: 1,
    });
    expect([stale.status, stale.message]).toEqual([
      409,
      `Insight ${id} is at revision 2, and your edit was made on 1; load it again and repeat your change`,
    ]);
    expect(await advocate.insight(id)).toMatchObject({ note: 'Second' });
  });

  it('by many at the same moment loses no words', async () => {
    const { id } = await advocate.capture(aCapture({ note: 'Version 0' }));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        advocate.patch(`/insights/${id}`, {
          note: `Version ${index + 1}`,
          revision: 1,
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(7).fill(409)]);
    const winner = answers.find(({ status }) => status === 200);
    const { history, ...insight } = await advocate.insight(id);
    expect(insight).toMatchObject({ note: winner?.body.note, revision: 2 });
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field: 'note', from: 'Version 0', to: winner?.body.note }],
    ]);
  });

  it('leaves unread what stood before an insight was opened', async () => {
    const { id } = await advocate.capture(
      aCapture({ note: 'Bank X is moving off', sensitivity: 'restricted' }),
    );
    const path = `/insights/${id}`;
    await advocate.patch(path, {
      note: 'A bank is moving off',
      reason: 'Bank X asked for it',
    });
    await advocate.patch(path, { sensitivity: 'open' });
    await advocate.patch(path, { note: 'A bank may move off' });

    const employee = await portal.person('employee');
    const { history } = await employee.insight(id);
    expect(history.filter(({ reason }) => reason)).toEqual([]);
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field: 'note', withheld: true }],
      [{ field: 'sensitivity', to: 'open', withheld: true }],
      [
        {
          field: 'note',
          from: 'A bank is moving off',
          to: 'A bank may move off',
        },
      ],
    ]);
    for (const name of ['advocate', 'manager', 'head']) {
      const reader = await portal.person(name);
      const [first] = (await reader.insight(id)).history;
      expect(first.changes).toEqual([
        {
          field: 'note',
          from: 'Bank X is moving off',
          to: 'A bank is moving off',
        },
      ]);
    }
  });

  it('leaves unread what was about other product areas', async () => {
    const search = 'component:default/atlas-search';
    const { id } = await advocate.capture(
      aCapture({ note: 'Before', productAreas: ['component:default/charts'] }),
    );
    await advocate.patch(`/insights/${id}`, {
      note: 'After',
      productAreas: [search],
    });
    const partner = await portal.person('partner');
    const [{ changes }] = (await partner.insight(id)).history;
    expect(changes).toEqual([
      { field: 'note', to: 'After', withheld: true },
      { field: 'productAreas', to: [search], withheld: true },
    ]);
  });
});
