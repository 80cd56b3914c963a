import { BenchPortal, SCORECARD } from './BenchPortal';
import { count, ms, type Figure } from './Figure';
import { sample } from './samples';

const DAYS = 365;
const RUNS_A_DAY = 24;
/** Each gate changes about once a month. */
const DAYS_BETWEEN_CHANGES = 30;

/** A year in which things change, and what is left of it. */
export async function measureYear(bench: BenchPortal): Promise<Figure[]> {
  const { clock } = bench.portal;
  const gates = bench.refs.length * bench.gates.length;
  const known = new Map<number, boolean>();
  let changes = 0;
  for (let day = 0; day < DAYS; day += 1) {
    clock.advance({ days: 1 });
    const changed = Array.from(
      { length: Math.floor(gates / DAYS_BETWEEN_CHANGES) },
      (_, at) => (day + at * DAYS_BETWEEN_CHANGES) % gates,
    );
    await bench.keeper.takeEvidence(
      changed.map(index => {
        const isGood = !(known.get(index) ?? false);
        known.set(index, isGood);
        return bench.evidence(index, () => isGood);
      }),
    );
    changes += changed.length;
  }
  const path = `/scorecards/${SCORECARD}/trend?days=365`;
  const { points } = await (await bench.get('auditor', path)).json();
  const trends = () =>
    bench.stores.trends.points({
      ...{ scorecardId: SCORECARD, days: DAYS, now: clock.now() },
    });
  bench.portal.mongo.clearOperations();
  await trends();
  const operations = bench.portal.operations().length;
  const store = await sample(100, trends);
  const whole = await sample(100, async () => {
    await (await bench.get('auditor', path)).arrayBuffer();
  });
  const rows = await bench.portal.mongo
    .service('readiness')
    .collection('history')
    .countDocuments({ kind: 'gate', scorecardId: SCORECARD });
  const oneARun = gates * DAYS * RUNS_A_DAY;
  const share = (rows / oneARun) * 100;
  return [
    {
      what: `a year's trend, ${points.length} points`,
      ours: `${operations} ops, p50 ${ms(store.p50)}, p95 ${ms(store.p95)}`,
      target: '20 ms',
      isMet: store.p95 <= 20 && points.length === DAYS,
    },
    {
      what: "a year's trend, whole request",
      ours: `p50 ${ms(whole.p50)}, p95 ${ms(whole.p95)}`,
    },
    {
      what: `rows of history after a year with ${count(changes)} changes`,
      ours: `${count(rows)}, ${share.toFixed(2)} % of one a run`,
      target: `1 % of ${count(oneARun)}`,
      isMet: share <= 1,
    },
  ];
}
