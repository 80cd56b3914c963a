import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import fc from 'fast-check';
import type { AuditEntry, AuditRecord } from '../AuditRecord';
import type { AuditFilters, AuditPosition } from '../AuditFilters';
import { aRecord } from '../__testUtils__/aRecord';
import { TestTrail } from '../__testUtils__/TestTrail';

jest.setTimeout(60_000);

const hour = (n: number) => new Date(Date.UTC(2026, 10, 20, n));
const instants = fc.nat(9).map(hour);
const optional = <T>(...values: T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const fields = {
  plugin: fc.constantFrom('auth', 'access'),
  action: fc.constantFrom('sign-in', 'role-grant'),
  severity: fc.constantFrom<AuditRecord['severity']>('low', 'high'),
  outcome: fc.constantFrom<AuditRecord['outcome']>('success', 'unknown'),
  target: optional('a', 'b'),
  correlationId: fc.constantFrom('c1', 'c2'),
  breakGlassId: optional('g1', 'g2'),
};
const records = fc.array(
  fc.record({ ...fields, at: instants, ref: optional('user:default/a', 'x') }),
  { minLength: 20, maxLength: 40 },
);
const filters: fc.Arbitrary<AuditFilters> = fc.record(
  {
    ...fields,
    breakGlassId: optional('g1', 'g2', 'any'),
    actor: fc.constantFrom('user:default/a', 'x'),
    from: instants,
    to: instants,
  },
  { requiredKeys: [] },
);

function meets(record: AuditRecord, filter: AuditFilters): boolean {
  const { actor, breakGlassId, from, to, ...same } = filter;
  return (
    (breakGlassId === undefined ||
      record.breakGlassId === breakGlassId ||
      (breakGlassId === 'any' && record.breakGlassId !== undefined)) &&
    (actor === undefined || record.actor.ref === actor) &&
    (!from || record.at >= from) &&
    (!to || record.at < to) &&
    Object.entries(same).every(
      ([key, value]) =>
        value === undefined || Reflect.get(record, key) === value,
    )
  );
}

describe.each(TestMongo.engines())('EventStore on %s', engine => {
  let mongo: TestMongo;
  let databases = 0;
  const started: TestTrail[] = [];
  const start = async () => {
    databases += 1;
    const test = await TestTrail.start(mongo.service(`events${databases}`));
    started.push(test);
    return test;
  };

  /** What was asked of the database since the last look that was no read by an index. */
  const scans = async () => {
    const found: string[] = [];
    for (const operation of engine === 'mongodb' ? mongo.operations() : []) {
      const { stages } = await mongo.explain(operation);
      if (operation.name !== 'find' || stages.includes('COLLSCAN')) {
        found.push(JSON.stringify(operation.command));
      }
    }
    return found;
  };

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(async () => {
    await Promise.all(started.map(test => test.stop()));
    await mongo.stop();
  });

  it('pages through exactly what meets the filters, newest first, by an index', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        fc.array(filters, { minLength: 8, maxLength: 8 }),
        async (given, asked) => {
          const test = await start();
          const all = given.map(({ ref, ...record }) =>
            aRecord({ ...record, actor: { type: 'user', ref } }),
          );
          for (const record of all) {
            await test.trail.record(record, { owed: true });
          }
          await test.trail.flush();
          for (const filter of asked) {
            mongo.clearOperations();
            const found: AuditEntry[] = [];
            let after: AuditPosition | undefined;
            do {
              const page = await test.trail.query(filter, { limit: 3, after });
              found.push(...page.items);
              after = page.next;
            } while (after);
            const expected = all
              .filter(record => meets(record, filter))
              .sort(
                (a, b) =>
                  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1),
              );
            expect(found.map(({ id }) => id)).toEqual(
              expected.map(({ id }) => id),
            );
            expect(await scans()).toEqual([]);
          }
        },
      ),
      { numRuns: engine === 'embedded' ? 15 : 4, endOnFailure: true },
    );
  });

  it('I1 takes no operators for text', async () => {
    const test = await start();
    await test.trail.record(aRecord(), { durable: true });
    const injected = JSON.parse('{"actor":{"$ne":"x"},"$where":"true"}');
    const { items } = await test.trail.query(injected, { limit: 10 });
    expect(items).toEqual([]);
  });

  it('streams up to a limit, and stops when told', async () => {
    const test = await start();
    for (let n = 0; n < 7; n++) {
      await test.trail.record(aRecord({ at: hour(n) }), { owed: true });
    }
    const read = async (limit: number, signal?: AbortSignal) => {
      const hours: number[] = [];
      for await (const { at } of test.trail.stream({}, { limit, signal })) {
        hours.push(at.getUTCHours());
      }
      return hours;
    };
    expect(await read(3)).toEqual([6, 5, 4]);
    expect(await read(100)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    await expect(read(3, AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
