import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { Cell } from '@builder-insights/plugin-readiness-common';
import { INDEX, PORTAL } from '../__testUtils__/exampleCatalog';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('evidence on %s', engine => {
  let portal: TestPortal;
  let program: TestPerson;
  let keys = 0;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    program = portal.program('ci-evidence');
  });
  afterAll(() => portal.stop());

  const anItem = (over: object = {}) => ({
    key: `run-${(keys += 1)}-of-ci`,
    scorecardId: 'checks',
    scopeRef: PORTAL,
    gateId: 'H-02',
    value: { onCall: 2 },
    observedAt: portal.clock.instant,
    ...over,
  });

  const push = async (...items: object[]) => {
    const answer = await program.post('/evidence', { items });
    expect(answer.status).toBe(200);
    return answer.body.items;
  };

  const cell = async (gate: string): Promise<Cell> => {
    const auditor = await portal.person('auditor');
    const query = { scorecard: 'checks', ref: PORTAL, gate };
    return (await auditor.get('/scopes/gate', query)).body.cell;
  };

  const evidenceRows = () =>
    portal.mongo.service('readiness').collection('evidence').countDocuments({});

  it('takes what programs send, and says of each what became of it', async () => {
    portal.audited.take();
    const outcomes = await push(
      anItem({ note: 'From the roster', link: 'https://pager.example.com/1' }),
      anItem({ scopeRef: INDEX, value: { onCall: 0 } }),
      anItem({ gateId: 'I-01' }),
      anItem({
        gateId: 'S-01',
        value: undefined,
        error: { name: 'Timeout', message: 'No answer' },
      }),
    );
    expect(outcomes).toEqual([
      { key: expect.any(String), outcome: 'stored', state: 'pass' },
      { key: expect.any(String), outcome: 'stored', state: 'fail' },
      {
        key: expect.any(String),
        outcome: 'refused',
        problem: expect.stringContaining("'I-01'"),
      },
      { key: expect.any(String), outcome: 'stored', state: 'error' },
    ]);
    expect(await cell('H-02')).toMatchObject({
      state: 'pass',
      evidence: {
        automatic: {
          source: { kind: 'push', by: 'ci-evidence' },
          value: { onCall: 2 },
          note: 'From the roster',
          link: 'https://pager.example.com/1',
          observedAt: portal.clock.instant,
        },
      },
    });
    expect(portal.audited.take('evidence-push')).toMatchObject([
      {
        severityLevel: 'low',
        outcome: 'success',
        meta: {
          target: '2 scopes',
          items: 4,
          outcomes: [
            expect.stringMatching(/: stored$/),
            expect.stringMatching(/: stored$/),
            expect.stringMatching(/: refused$/),
            expect.stringMatching(/: stored$/),
          ],
        },
      },
    ]);
  });

  it('counts a key once: the same content is replayed, other content refused, and nothing stored', async () => {
    const item = anItem({ value: { onCall: 7 } });
    expect(await push(item)).toMatchObject([{ outcome: 'stored' }]);
    const rows = await evidenceRows();
    portal.clock.advance({ seconds: 60 });
    expect(await push(item, item)).toMatchObject([
      { outcome: 'replayed' },
      { outcome: 'replayed' },
    ]);
    const [other] = await push({ ...item, value: { onCall: 0 } });
    expect(other).toEqual({
      key: item.key,
      outcome: 'refused',
      problem: expect.stringContaining(`'${item.key}'`),
    });
    expect(await evidenceRows()).toBe(rows);
    expect((await cell('H-02')).evidence.automatic).toMatchObject({
      value: { onCall: 7 },
      observedAt: item.observedAt,
    });
  });

  it('takes one of several that come with the same key at once', async () => {
    const item = anItem({ value: { onCall: 11 } });
    const all = await Promise.all(Array.from({ length: 5 }, () => push(item)));
    expect(
      all
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['replayed', 'replayed', 'replayed', 'replayed', 'stored']);
  });

  it('is fresh again, without a new row, when the same is observed again', async () => {
    await push(anItem({ value: { onCall: 3 } }));
    const rows = await evidenceRows();
    portal.clock.advance({ days: 1 });
    const later = anItem({ value: { onCall: 3 } });
    expect(await push(later)).toMatchObject([
      { outcome: 'unchanged', state: 'pass' },
    ]);
    expect(await evidenceRows()).toBe(rows);
    expect((await cell('H-02')).evidence.automatic?.observedAt).toBe(
      later.observedAt,
    );
  });

  it.each([
    ['is yet to come', { observedAt: '2030-01-01T00:00:00Z' }, /yet to come/],
    ['is no instant', { observedAt: '31.2.2026' }, /ISO 8601/],
    ['has too much', { value: { text: 'x'.repeat(9_000) } }, /8192 are the/],
    ['is too deep', { value: { a: nested(20) } }, /more than 12 levels/],
    ['has a field of the database', { value: { $set: 1 } }, /field '\$set'/],
    ['has a name with a dot', { value: { a: { 'b.c': 1 } } }, /field 'b\.c'/],
    ['says nothing', { value: undefined }, /either value or error/],
    ['says both', { error: { name: 'E', message: 'e' } }, /either value or/],
    ['has another field', { waived: true }, /'waived' is not a field/],
    ['has a link that runs', { link: 'data:text/html,x' }, /https:/],
    ['is about no ref', { scopeRef: 'portal' }, /use an entity ref/],
  ])('refuses by itself an item that %s', async (_, over, problem) => {
    const rows = await evidenceRows();
    const bad = anItem(over);
    const [refused, taken] = await push(bad, anItem({ value: { onCall: 3 } }));
    expect(refused).toEqual({
      key: bad.key,
      outcome: 'refused',
      problem: expect.stringMatching(problem),
    });
    expect(taken.outcome).toBe('unchanged');
    expect(await evidenceRows()).toBe(rows);
  });

  it('says the same of what is not there and what the sender may not see', async () => {
    const items = [
      anItem({ scopeRef: 'component:default/none' }),
      anItem({ scorecardId: 'none' }),
      anItem({ gateId: 'none' }),
    ];
    const outcomes = await push(...items);
    expect(outcomes).toEqual(
      items.map(({ key, gateId, scopeRef, scorecardId }) => ({
        key,
        outcome: 'refused',
        problem: `There is no gate '${gateId}' of '${scopeRef}' in the scorecard '${scorecardId}' that you may see`,
      })),
    );
  });

  it('refuses an older observation than the one it has', async () => {
    await push(anItem());
    const [late] = await push(
      anItem({
        value: { onCall: 9 },
        observedAt: portal.clock.at({ days: -1 }),
      }),
    );
    expect(late).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining('older'),
    });
    expect((await cell('H-02')).evidence.automatic?.value).toEqual({
      onCall: 2,
    });
  });

  it('takes nothing that is sent for a gate that a collector looks at, whatever its time', async () => {
    portal.probe.sees({ value: { status: 500 } }, PORTAL);
    await portal.runTask('collect-probe');
    const before = await cell('H-01');
    expect(before.state).toBe('fail');
    const [refused] = await push(
      anItem({ gateId: 'H-01', value: { status: 200 } }),
    );
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem:
        "The gate 'H-01' is looked at by 'probe'; it takes nothing that is sent",
    });
    expect(await cell('H-01')).toEqual(before);
  });

  it('is for programs whose token names the right, and for no people', async () => {
    const items = [anItem()];
    for (const name of ['ci-verdict', 'ci-unnamed'] as const) {
      const refused = await portal.program(name).post('/evidence', { items });
      expect([refused.status, refused.message]).toEqual([
        403,
        expect.stringMatching(/is not made for readiness\./),
      ]);
    }
    for (const name of ['owner', 'platform-owner']) {
      const person = await portal.person(name);
      const refused = await person.post('/evidence', { items });
      expect([refused.status, refused.message]).toEqual([
        403,
        `'user:default/${name}' is a person, and evidence is sent by programs; attest the gate instead`,
      ]);
    }
    expect((await portal.nobody().post('/evidence', { items })).status).toBe(
      401,
    );
  });

  it.each([
    [{ items: [] }, /items/],
    [
      { items: Array.from({ length: 101 }, () => ({ key: 'a-long-key' })) },
      /items/,
    ],
    [{ items: [{ value: {} }] }, /items\.0/],
    [{ items: [{ key: 'short' }] }, /items\.0/],
    [{}, /items is missing/],
  ])(
    'refuses a request that cannot be answered item by item',
    async (body, sentence) => {
      const answer = await program.post('/evidence', body);
      expect([answer.status, answer.message]).toEqual([
        400,
        expect.stringMatching(sentence),
      ]);
    },
  );
});

function nested(levels: number): object {
  return levels === 0 ? {} : { a: nested(levels - 1) };
}
