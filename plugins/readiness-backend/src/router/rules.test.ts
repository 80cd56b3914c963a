import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type {
  MatrixPage,
  PublishPreview,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import { PORTAL } from '../__testUtils__/exampleCatalog';
import { aGate, exampleScorecard } from '../__testUtils__/exampleScorecard';
import { Launch } from '../__testUtils__/Launch';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const RULES = '/scorecards/checks/rules';
const DRAFT = '/scorecards/checks/draft';

/** The scorecard with other gates: `undefined` takes one away. */
const changed = (
  gates: Record<string, object | undefined>,
): ScorecardDefinition => ({
  ...exampleScorecard,
  gates: [
    ...exampleScorecard.gates.flatMap(gate => {
      const over = gates[gate.id];
      return gate.id in gates && !over ? [] : [{ ...gate, ...over }];
    }),
    ...(gates.new ? [aGate({ id: 'N-01', ...gates.new })] : []),
  ].map(gate => JSON.parse(JSON.stringify(gate))),
});

describe.each(TestMongo.engines())('rules on %s', engine => {
  let portal: TestPortal;
  let editor: TestPerson;
  let launch: Launch;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    editor = await portal.person('platform-owner');
    launch = Launch.create(portal);
  });
  afterEach(() => portal.stop());

  const save = (definition: object, basedOn = 1) =>
    editor.post(DRAFT, { definition, basedOn });
  const preview = async (): Promise<PublishPreview> =>
    (await editor.get(`${DRAFT}/preview`)).body;
  const publish = (over: object) =>
    editor.post(`${DRAFT}/publish`, {
      comment: 'Agreed on in the review of the week',
      basedOn: 1,
      ...over,
    });
  const states = async () => {
    const { body } = await editor.get('/scorecards/checks/matrix');
    const { gateIds, rows }: MatrixPage = body;
    return new Map(
      rows.flatMap(({ ref, states: found }) =>
        gateIds.map((id, at) => [`${ref} ${id}`, found[at]] as const),
      ),
    );
  };

  it('previews exactly what publishing then does, and stores nothing of it', async () => {
    await launch.answer();
    await launch.see('H-02', { onCall: 2 });
    await launch.see('S-01', { ok: false });
    await launch.see('H-01', { status: 500 });
    await launch.waive('H-01', 10);
    await launch.decide({ decision: 'no-go' });
    await save(
      changed({
        'H-01': { rule: 'value.status in [200, 500]' },
        'H-02': { rule: 'value.onCall >= 3', blocking: true },
        'I-03': undefined,
        'S-01': { stage: 'enforce' },
        new: { appliesWhen: "scope.ref.endsWith('portal')" },
      }),
    );
    const [before, verdict] = [
      await states(),
      (await launch.verdict()).verdict,
    ];
    const foreseen = await preview();
    expect(await states()).toEqual(before);
    expect(foreseen).toMatchObject({
      ...{ scorecardId: 'checks', basedOn: 1, moreFlips: 0 },
      ...{ added: ['N-01'], removed: ['I-03'] },
      changed: ['H-01', 'H-02', 'S-01'],
      records: [{ rolloutId: 'launch', ringId: 'pilot', decision: 'no-go' }],
    });

    const published = await publish({ hash: foreseen.hash });
    expect(published).toMatchObject({
      status: 200,
      body: {
        ...{ version: 2, hash: foreseen.hash },
        publishedBy: 'user:default/platform-owner',
      },
    });
    const after = await states();
    const flips = [...new Set([...before.keys(), ...after.keys()])].flatMap(
      key => {
        const [from, to] = [before.get(key), after.get(key)];
        return from === to ? [] : [[key, from, to]];
      },
    );
    expect(flips.length).toBeGreaterThan(5);
    expect(
      foreseen.flips
        .map(({ scopeRef, gateId, from, to }) => [
          ...[`${scopeRef} ${gateId}`, from, to],
        ])
        .sort(),
    ).toEqual(flips.sort());
    const now = (await launch.verdict()).verdict;
    expect(verdict.verdict).toBe('conditional-go');
    expect(foreseen.verdicts).toEqual([
      {
        ...{ rolloutId: 'launch', ringId: 'pilot' },
        ...{ from: verdict.verdict, to: now.verdict },
      },
    ]);
  });

  it('keeps every version, who published it and why, and tells of it in the history', async () => {
    portal.audited.take();
    await save(changed({ 'H-02': { severity: 'medium' } }));
    const { hash } = await preview();
    portal.clock.advance({ days: 1 });
    await publish({ hash });
    expect(
      portal.audited
        .take()
        .filter(({ eventId }) => eventId.startsWith('rules'))
        .map(({ eventId, severityLevel }) => [eventId, severityLevel]),
    ).toEqual([
      ['rules-draft', 'medium'],
      ['rules-publish', 'high'],
    ]);
    const other = await portal.person('other');
    const { body } = await other.get(RULES);
    expect(body).toMatchObject({
      versions: [
        {
          ...{ version: 2, hash, publishedAt: portal.clock.instant },
          comment: 'Agreed on in the review of the week',
        },
        { version: 1 },
      ],
    });
    expect(body.draft).toBeUndefined();
    const [first, second] = await Promise.all(
      [1, 2].map(
        async version => (await other.get(`${RULES}/${version}`)).body,
      ),
    );
    const severity = (ruleSet: ScorecardDefinition) =>
      ruleSet.gates.find(({ id }) => id === 'H-02')?.severity;
    expect([severity(first), severity(second)]).toEqual(['low', 'medium']);
    expect((await other.get(`${RULES}/3`)).status).toBe(404);
    expect((await other.get(`${RULES}/last`)).status).toBe(400);
    const history = await editor.get('/scopes/history', {
      ...{ scorecard: 'checks', ref: PORTAL, limit: 1 },
    });
    expect(history.body.items).toMatchObject([
      {
        ...{ kind: 'rules', from: '1', to: '2', at: portal.clock.instant },
        by: 'user:default/platform-owner',
      },
    ]);
  });

  it('publishes only what was looked at, on top of what it was made from, once', async () => {
    expect(await preview()).toMatchObject({
      error: { message: expect.stringContaining('has no draft') },
    });
    await save(changed({ 'H-02': { severity: 'medium' } }));
    const { hash } = await preview();
    await save(changed({ 'H-02': { severity: 'high' } }));
    expect(await publish({ hash })).toMatchObject({
      status: 409,
      message: expect.stringContaining('the draft is another by now'),
    });
    const seen = await preview();
    const answers = await Promise.all([
      publish({ hash: seen.hash }),
      publish({ hash: seen.hash }),
    ]);
    const [status, refused] = answers.map(answer => answer.status).sort();
    expect(status).toBe(200);
    expect([404, 409]).toContain(refused);
    expect(await save(changed({}), 1)).toMatchObject({
      status: 409,
      message: expect.stringContaining('version 2'),
    });
    expect((await save(changed({}), 2)).status).toBe(200);
    const discarded = await editor.post(`${DRAFT}/discard`);
    expect(discarded.body.draft).toBeUndefined();
    expect((await editor.post(`${DRAFT}/discard`)).status).toBe(404);
  });

  it('names problems before they are published: collectors, gates nothing answers, owners', async () => {
    await save(
      changed({
        'H-01': { collect: { collectorId: 'none' } },
        'H-02': { ownerRef: 'group:default/gone' },
        'I-03': { maxAge: { minutes: 5 } },
      }),
    );
    const { problems } = await preview();
    for (const sentence of [
      "asks for the collector 'none'",
      "owned by 'group:default/gone', which is not in the catalog",
      "Gate 'S-01' has no collector",
      "Gate 'I-03' is stale after 5 minutes",
    ]) {
      expect(problems).toContainEqual(expect.stringContaining(sentence));
    }
    expect(problems).not.toContainEqual(
      expect.stringContaining('group:default/security'),
    );
  });

  it('says in a sentence what is wrong with a draft, and keeps the one there was', async () => {
    const { body: kept } = await save(changed({}));
    const wrong: Array<[object, string]> = [
      [changed({ 'H-02': { rule: 'value.onCall >=' } }), "Gate 'H-02'"],
      [changed({ 'H-02': { rule: 'other.thing' } }), "Gate 'H-02'"],
      [changed({ 'H-02': { rule: 'a'.repeat(600) } }), '500'],
      [changed({ 'H-02': { appliesWhen: 'value.ok' } }), "Gate 'H-02'"],
      [changed({ 'H-02': { areaId: 'none' } }), 'use one of identity'],
      [changed({ 'H-02': { id: 'H-01' } }), 'another gate has this id'],
      [changed({ 'H-02': { maxAge: {} } }), 'maxAge'],
      [{ ...changed({}), id: 'another' }, 'keeps its id'],
      [{ ...changed({}), appliesTo: {} }, 'give at least one of'],
      [{ ...changed({}), version: 7 }, "'version' is not a field"],
    ];
    for (const [definition, sentence] of wrong) {
      const { status, message } = await save(definition);
      expect([status, message]).toEqual([
        ...[400, expect.stringContaining(sentence)],
      ]);
    }
    expect((await editor.get(RULES)).body.draft).toEqual(kept);
  });

  it('is edited only by those who may for every scope of the scorecard', async () => {
    const definition = changed({});
    const owner = await portal.person('owner');
    const auditor = await portal.person('auditor');
    for (const who of [owner, auditor]) {
      for (const answer of [
        await who.post(DRAFT, { definition, basedOn: 1 }),
        await who.get(`${DRAFT}/preview`),
        await who.post(`${DRAFT}/discard`),
      ]) {
        expect(answer).toMatchObject({
          status: 403,
          message: expect.stringContaining('readiness.rules.edit'),
        });
      }
      expect((await who.get(RULES)).status).toBe(200);
    }
    const outsider = await portal.person('outsider');
    expect((await outsider.get(RULES)).status).toBe(403);
  });

  it('tries a rule on made-up evidence, and says why it cannot say', async () => {
    const test = async (rule: string, value?: object, scope?: object) =>
      (await editor.post('/rules/test', { rule, value, scope })).body;
    expect(await test('value.onCall >= 2', { onCall: 2 })).toEqual({
      result: true,
    });
    expect(await test('value.onCall >= 2', { onCall: 1 })).toEqual({
      result: false,
    });
    expect(
      await test("scope.kind == 'component'", {}, { kind: 'component' }),
    ).toEqual({ result: true });
    for (const [rule, value, sentence] of [
      ['value.ok', { text: 'x'.repeat(9_000) }, '8192 are the most'],
      ['value.ok', { $set: 1 }, "field '$set'"],
      [`value.ok == "${'x'.repeat(500)}"`, {}, '500 is the most'],
    ] as const) {
      const answer = await editor.post('/rules/test', { rule, value });
      expect([answer.status, answer.message]).toEqual([
        400,
        expect.stringContaining(sentence),
      ]);
    }
    for (const [rule, value] of [
      ['value.missing > 1', { onCall: 1 }],
      ['value.onCall', { onCall: 1 }],
      ['while (true) {}', {}],
      ['value.onCall >', { onCall: 1 }],
    ] as const) {
      const { result, problem } = await test(rule, value);
      expect([rule, result, problem]).toEqual([
        ...[rule, undefined, expect.stringMatching(/\w+ .*\w/)],
      ]);
    }
  });
});
