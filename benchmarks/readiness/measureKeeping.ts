import { BenchPortal, SCORECARD, type Taken } from './BenchPortal';
import { count, ms, type Figure } from './Figure';
import { sample } from './samples';

/** Judging and writing, from nothing to everything known. */
export async function measureKeeping(bench: BenchPortal): Promise<Figure[]> {
  const { clock } = bench.portal;
  const rate = (what: string, { perSecond, perCpuSecond }: Taken): Figure => ({
    what,
    ours: `${count(perSecond)} gates/s, ${count(perCpuSecond)} a CPU second`,
    target: '10,000 gates/s',
    isMet: perSecond >= 10_000,
  });
  await bench.addScopes();
  const isGood = (index: number) => index % 4 !== 0;
  const first = rate(
    'end to end, evidence of every gate new',
    await bench.takeAll(isGood),
  );
  clock.advance({ seconds: 3_600 });
  const before = await rowsOf(bench);
  const taken = await bench.takeAll(isGood);
  const second: Figure = {
    ...rate('end to end, evidence as before (an hourly run)', taken),
    values: { gatesPerSecond: taken.perSecond },
  };
  const added = (await rowsOf(bench)) - before;
  clock.advance({ seconds: 3_600 });
  const third = rate(
    'end to end, 1 % of the evidence another',
    await bench.takeAll(index => isGood(index) !== (index % 100 === 7)),
  );
  const judged = await bench.judgeAll();
  return [
    {
      what: 'evaluation from loaded evidence',
      ours: `${count(judged)} gates/s`,
      target: '50,000 gates/s',
      isMet: judged >= 50_000,
    },
    ...[first, second, third],
    {
      what: 'rows that an hourly run adds when nothing changed',
      ours: String(added),
      target: '0',
      isMet: added === 0,
    },
    await measureFreshness(bench),
  ];
}

/** From the moment that evidence comes to the moment that the totals of everything tell of it. */
async function measureFreshness(bench: BenchPortal): Promise<Figure> {
  const all = bench.stores.boards.forTasks();
  let exact = true;
  const { p50, p95 } = await sample(40, async turn => {
    bench.portal.clock.advance({ seconds: 1 });
    const before = await all.totals(SCORECARD, {});
    const isGood = turn % 2 === 1;
    await bench.keeper.takeEvidence([
      // Known to fail at first.
      bench.evidence(0, () => !isGood),
    ]);
    const after = await all.totals(SCORECARD, {});
    const moved = isGood ? -1 : 1;
    exact &&= turn === 0 || after.counts.pass - before.counts.pass === moved;
  });
  return {
    what: 'roll-ups after a change',
    ours: `${exact ? 'exact' : 'wrong'}, p50 ${ms(p50)}, p95 ${ms(p95)}`,
    target: 'exact within 1 s',
    isMet: exact && p95 <= 1_000,
  };
}

async function rowsOf({ portal }: BenchPortal): Promise<number> {
  const database = portal.mongo.service('readiness');
  const counts = await Promise.all(
    ['history', 'evidence'].map(name =>
      database.collection(name).countDocuments(),
    ),
  );
  return counts.reduce((sum, one) => sum + one);
}
