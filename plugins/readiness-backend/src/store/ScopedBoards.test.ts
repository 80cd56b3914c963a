import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  emptyCounts,
  type MatrixQuery,
} from '@builder-insights/plugin-readiness-common';
import { assertReadByIndex } from '../__testUtils__/assertReadByIndex';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';
import type { ScopedBoards } from './ScopedBoards';
import { EVERY_SCOPE, toScopeFilter } from './ScopeFilter';

const SCOPES = 240;
const teamOf = (index: number) => `group:default/team-${index % 6}`;
const refOf = (index: number) =>
  `component:default/s-${String(index).padStart(3, '0')}`;

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('ScopedBoards on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;
  let all: ScopedBoards;
  /** Somebody who leads two teams, and owns one scope of another. */
  let some: ScopedBoards;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    boards = await TestBoards.create(mongo.service('readiness'));
    await boards.publish(boardRules());
    await boards.follow(
      ...Array.from({ length: SCOPES }, (_, index) =>
        aScope({
          ref: refOf(index),
          title: index % 2 === 0 ? `Even (${index})` : `Search Index ${index}`,
          ownerRef: teamOf(index),
          orgPath: [teamOf(index), 'group:default/company'],
        }),
      ),
    );
    await boards.keeper.takeEvidence(
      Array.from({ length: SCOPES }, (_, index) =>
        boards.evidence(refOf(index), 'H-01', index % 3 === 0),
      ),
    );
    all = boards.stores.boards.scopedTo(EVERY_SCOPE);
    some = boards.stores.boards.scopedTo(
      toScopeFilter({
        anyOf: [
          { keys: [`below:${teamOf(0)}`, `below:${teamOf(1)}`] },
          { keys: [`scope:${refOf(2)}`] },
        ],
      }),
    );
  });
  afterAll(() => mongo.stop());

  async function pagesOf(reader: ScopedBoards, query: MatrixQuery) {
    const refs: string[] = [];
    for (let after: string | undefined; ; ) {
      const { rows, next } = await reader.page({
        ...{ scorecardId: 'checks', limit: 50, after },
        ...query,
      });
      refs.push(...rows.map(({ ref }) => ref));
      if (next === undefined) {
        return refs;
      }
      after = next;
    }
  }

  it.each<[string, MatrixQuery, (index: number) => boolean]>([
    ['everything', {}, () => true],
    ['a group', { org: teamOf(1) }, index => index % 6 === 1],
    ['the root', { org: 'group:default/company' }, () => true],
    ['an owner', { owner: teamOf(0) }, index => index % 6 === 0],
    ['beginnings of words', { search: 'sea IND' }, index => index % 2 === 1],
    ['signs that mean something elsewhere', { search: '(.*' }, () => true],
    [
      'a gate in a state',
      { gate: 'H-01', state: 'pass' },
      index => index % 3 === 0,
    ],
    ['any gate in a state', { state: 'fail' }, index => index % 3 !== 0],
    ['a gate', { gate: 'H-01' }, () => true],
    ['a gate that is not there', { gate: 'H-1' }, () => false],
    ['a gate between others', { gate: 'H-015' }, () => false],
    [
      'several things',
      { org: teamOf(1), search: 'search', state: 'fail' },
      index => index % 6 === 1,
    ],
    ['nothing', { owner: 'group:default/company' }, () => false],
  ])(
    'reads %s page by page, in totals and in a stream alike',
    async (_, query, isMeant) => {
      const isFor = (index: number) => index % 6 < 2 || index === 2;
      for (const [reader, mayRead] of [
        [all, () => true],
        [some, isFor],
      ] as const) {
        const expected = Array.from({ length: SCOPES }, (__, index) => index)
          .filter(index => isMeant(index) && mayRead(index))
          .map(refOf);
        expect(await pagesOf(reader, query)).toEqual(expected);
        const streamed: string[] = [];
        for await (const { ref } of reader.stream('checks', query)) {
          streamed.push(ref);
        }
        expect(streamed).toEqual(expected);
        const { scopes, counts } = await reader.totals('checks', query);
        expect(scopes).toBe(expected.length);
        // Three gates of each count; the fourth is only tried out.
        expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(
          3 * expected.length,
        );
      }
    },
  );

  it('counts by area only what a reader may see', async () => {
    const { byArea, counts } = await some.totals('checks', {});
    const readable = SCOPES / 3 + 1;
    expect(byArea).toEqual({
      hosting: {
        ...{ ...emptyCounts(), unknown: readable },
        ...{ pass: 40, fail: 41 },
      },
      identity: { ...emptyCounts(), unknown: readable },
    });
    expect(counts).toEqual({
      ...{ ...emptyCounts(), unknown: 2 * readable },
      ...{ pass: 40, fail: 41 },
    });
  });

  it('reads a page of the matrix with three operations, none of them through a collection', async () => {
    const queries: MatrixQuery[] = [
      {},
      { org: teamOf(1) },
      { search: 'ind' },
      { gate: 'H-01', state: 'fail' },
      { gate: 'H-01' },
      { state: 'fail', search: 'ind' },
    ];
    for (const reader of [all, some]) {
      for (const query of queries) {
        mongo.clearOperations();
        await boards.keeper.settle(boards.clock.now());
        await reader.totals('checks', query);
        await reader.page({ scorecardId: 'checks', limit: 50, ...query });
        expect(mongo.operations()).toHaveLength(3);
        await assertReadByIndex(mongo, engine);
      }
    }
  });

  it('reads the boards of an entity, or one, with one operation', async () => {
    mongo.clearOperations();
    const [board] = await all.boardsOf(refOf(3));
    expect(await all.get('checks', refOf(3))).toEqual(board);
    expect(mongo.operations()).toHaveLength(2);
    await assertReadByIndex(mongo, engine);
    expect(board).toMatchObject({
      ...{ ref: refOf(3), ownerRef: teamOf(3), ruleSetVersion: 1 },
      cells: [
        {
          gateId: 'H-01',
          state: 'pass',
          evidence: { automatic: { value: { ok: true } } },
        },
        { gateId: 'H-02', state: 'unknown' },
        { gateId: 'I-01', state: 'unknown' },
        { gateId: 'S-01', state: 'unknown' },
      ],
    });
  });

  it('does not tell a board that is not there from one that is not for the reader', async () => {
    expect(await some.get('checks', refOf(3))).toBeUndefined();
    expect(await some.boardsOf(refOf(3))).toEqual([]);
    expect(await some.get('checks', 'component:default/none')).toBeUndefined();
    expect(
      (await some.among([`checks|${refOf(2)}`, `checks|${refOf(3)}`])).size,
    ).toBe(1);
    expect(await some.count('checks')).toBe(SCOPES / 3 + 1);
  });

  it('streams everything through an index, some at a time', async () => {
    mongo.clearOperations();
    const seen: string[] = [];
    for await (const { ref, cells } of all.all('checks')) {
      seen.push(`${ref} ${cells.length}`);
    }
    expect(seen).toHaveLength(SCOPES);
    for await (const { ref } of some.stream('checks', { search: 'ind' })) {
      seen.push(ref);
    }
    await assertReadByIndex(mongo, engine);
  });
});
