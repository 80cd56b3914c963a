import { BenchPortal, SCORECARD } from './BenchPortal';
import { ms, type Figure } from './Figure';
import { sample } from './samples';

const REPEATS = 100;
const MATRIX = `/scorecards/${SCORECARD}/matrix?limit=50`;
const OVERVIEW = 'overview, a reader of everything';
const LISTS: Array<[string, string, string]> = [
  [OVERVIEW, 'auditor', MATRIX],
  ['overview, a reader of one half', 'owner', MATRIX],
  ['one half, scopes where a gate fails', 'owner', `${MATRIX}&state=fail`],
  ['everything, one gate failing', 'auditor', `${MATRIX}&gate=G-03&state=fail`],
  ['everything, by a word', 'auditor', `${MATRIX}&search=serv`],
];

/** Pages as people see them. */
export async function measurePages(
  bench: BenchPortal,
  limits: { p95: number },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, person, path] of LISTS) {
    figures.push(await measurePage(bench, { what, person, path }, limits));
  }
  return [...figures, await measureCard(bench), await measureStore(bench)];
}

async function measurePage(
  bench: BenchPortal,
  { what, person, path }: { what: string; person: string; path: string },
  limits: { p95: number },
): Promise<Figure> {
  await bench.get(person, path);
  bench.portal.mongo.clearOperations();
  const text = await (await bench.get(person, path)).text();
  const operations = bench.portal.operations().length;
  const { p50, p95 } = await sample(REPEATS, async () => {
    await (await bench.get(person, path)).arrayBuffer();
  });
  const size = Buffer.byteLength(text) / 1_024;
  return {
    what,
    ours: `${operations} ops, ${size.toFixed(0)} KB, p50 ${ms(p50)}, p95 ${ms(
      p95,
    )}`,
    target: `3 ops, 100 KB, p95 ${limits.p95} ms`,
    isMet: operations <= 3 && size < 100 && p95 <= limits.p95,
    ...(what === OVERVIEW && {
      values: {
        overviewStatements: operations,
        overviewBytes: Buffer.byteLength(text),
        overviewMs: p50,
      },
    }),
  };
}

async function measureCard(bench: BenchPortal): Promise<Figure> {
  const path = (turn: number) =>
    `/scopes?ref=${bench.refs[(turn * 7) % bench.refs.length]}`;
  await bench.get('auditor', path(0));
  bench.portal.mongo.clearOperations();
  await bench.get('auditor', path(1));
  const operations = bench.portal.operations().length;
  const { p50, p95 } = await sample(REPEATS, async turn => {
    await (await bench.get('auditor', path(turn))).arrayBuffer();
  });
  return {
    what: "an entity's card, whole request",
    ours: `${operations} ops, p50 ${ms(p50)}, p95 ${ms(p95)}`,
    target: '2 ops',
    isMet: operations <= 2,
    values: { cardStatements: operations, cardMs: p50 },
  };
}

async function measureStore({ refs, stores }: BenchPortal): Promise<Figure> {
  const boards = stores.boards.forTasks();
  const { p50, p95 } = await sample(REPEATS, turn =>
    boards.boardsOf(refs[(turn * 7) % refs.length]),
  );
  return {
    what: "an entity's card, without HTTP and sign-in",
    ours: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
    target: '10 ms',
    isMet: p95 <= 10,
  };
}
