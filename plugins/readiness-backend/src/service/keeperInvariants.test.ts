import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  evidenceHashOf,
  replay,
  type MatrixQuery,
} from '@builder-insights/plugin-readiness-common';
import fc from 'fast-check';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';
import { toScopeFilter } from '../store/ScopeFilter';

const SCOPES = ['a', 'b', 'c'].map(name => `component:default/${name}`);
const OWNERS = ['group:default/team-a', 'group:default/team-b', undefined];
const GATES = ['H-01', 'H-02', 'I-01', 'S-01'];

const scope = fc.constantFrom(...SCOPES);
const gate = fc.constantFrom(...GATES);
/** What may happen to boards. */
const act = fc.oneof(
  fc.record({
    act: fc.constant('evidence' as const),
    scope,
    gate,
    ok: fc.boolean(),
  }),
  fc.record({
    act: fc.constant('waiver' as const),
    scope,
    gate,
    days: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    act: fc.constant('time' as const),
    hours: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    act: fc.constant('catalog' as const),
    owners: fc.dictionary(scope, fc.constantFrom(...OWNERS)),
  }),
  fc.record({
    act: fc.constant('rules' as const),
    gone: fc.option(gate),
    broken: fc.boolean(),
  }),
  fc.record({ act: fc.constant('settle' as const) }),
);

jest.setTimeout(60_000);

describe.each(TestMongo.engines())(
  'what a keeper holds together on %s',
  engine => {
    let mongo: TestMongo;
    let runs = 0;

    beforeAll(async () => {
      mongo = await TestMongo.create(engine);
    });
    afterAll(() => mongo.stop());

    async function boardsOf() {
      runs += 1;
      return await TestBoards.create(mongo.service(`readiness-${runs}`));
    }

    it('keeps roll-ups equal to a recount, and history equal to the states, whatever happens', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 1, maxLength: 25 }),
          async acts => {
            const boards = await boardsOf();
            const { keeper, clock } = boards;
            let version = 1;
            await boards.publish(boardRules());
            await boards.follow(...SCOPES.map(ref => aScope({ ref })));
            for (const one of acts) {
              if (one.act === 'evidence') {
                await (one.gate === 'I-01'
                  ? boards.attest(one.scope, one.gate, one.ok)
                  : boards.push(one.scope, one.gate, one.ok));
              } else if (one.act === 'waiver') {
                await boards.waive(one.scope, one.gate, one.days);
              } else if (one.act === 'time') {
                clock.advance({ seconds: one.hours * 3600 });
              } else if (one.act === 'catalog') {
                await boards.follow(
                  ...Object.entries(one.owners).map(([ref, ownerRef]) =>
                    aScope({
                      ref,
                      ownerRef,
                      orgPath: ownerRef
                        ? [ownerRef, 'group:default/company']
                        : [],
                    }),
                  ),
                );
              } else if (one.act === 'rules') {
                version += 1;
                const { gates } = boardRules();
                await boards.publish(
                  boardRules({
                    ...{ version, publishedAt: clock.instant },
                    gates: gates
                      .filter(({ id }) => id !== one.gone)
                      .map(it =>
                        it.rule && one.broken
                          ? { ...it, rule: 'value.missing.more' }
                          : it,
                      ),
                  }),
                );
              } else {
                await keeper.settle(clock.now());
              }
            }
            await keeper.settle(clock.now());
            expect(await keeper.settle(clock.now())).toBe(0);
            await assertConsistent(boards);
          },
        ),
        { numRuns: engine === 'embedded' ? 25 : 8 },
      );
    });

    /** Every roll-up that a reader can get equals the sum over the boards, and history leads to the states. */
    async function assertConsistent({ stores, clock }: TestBoards) {
      const all = stores.boards.forTasks();
      const everybody = stores.boards.scopedTo(
        toScopeFilter({ keys: SCOPES.map(ref => `scope:${ref}`) }),
      );
      const queries: MatrixQuery[] = [
        {},
        ...[...OWNERS, 'group:default/company'].flatMap(ref =>
          ref ? [{ org: ref }, { owner: ref }] : [],
        ),
      ];
      for (const query of queries) {
        expect(await all.totals('checks', query)).toEqual(
          await everybody.totals('checks', query),
        );
      }
      for (const ref of SCOPES) {
        const board = await all.get('checks', ref);
        const { items } = await stores.history.ofScope('checks', ref, {
          limit: 10_000,
        });
        expect(replay(items.reverse())).toEqual(
          (board?.cells ?? [])
            .map(({ gateId, state, since, evidence }) => ({
              ...{ gateId, state, since },
              reason: expect.any(String),
              evidenceHash: evidenceHashOf(evidence),
            }))
            .sort((a, b) => (a.gateId < b.gateId ? -1 : 1)),
        );
      }
      const points = await stores.trends.points({
        ...{ scorecardId: 'checks', days: 40, now: clock.now() },
      });
      const { counts } = await all.totals('checks', {});
      expect(points[points.length - 1].counts).toEqual(counts);
      expect(
        points.every(point => Object.values(point.counts).every(n => n >= 0)),
      ).toBe(true);
    }
  },
);
