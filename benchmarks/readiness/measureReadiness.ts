import { writeFile } from 'node:fs/promises';
import { BenchPortal } from './BenchPortal';
import { HEAD, toRow, type Figure } from './Figure';
import { measureExport } from './measureExport';
import { measureKeeping } from './measureKeeping';
import { measurePages } from './measurePages';
import { measureYear } from './measureYear';

/** Sizes that the peers were measured at. */
const SIZES = [
  { scopes: 1_000, gates: 10, p95: 150, withYear: true },
  { scopes: 10_000, gates: 20, p95: 250, withYear: false },
];

type Values = Record<string, number>;

async function measure(size: (typeof SIZES)[number]): Promise<Values> {
  const engine = process.env.MONGODB_TEST_URI ? 'mongodb' : 'embedded';
  const bench = await BenchPortal.start({ engine, ...size });
  const values: Values = {};
  const print = (figures: Figure[]) =>
    figures.forEach(figure => {
      Object.assign(values, figure.values);
      process.stdout.write(toRow(figure));
    });
  try {
    process.stdout.write(
      `\n${size.scopes} scopes by ${size.gates} gates, ${engine}\n\n${HEAD}`,
    );
    print(await measureKeeping(bench));
    print(await measurePages(bench, size));
    print(await measureExport(bench));
    if (size.withYear) {
      print(await measureYear(bench));
    }
    return values;
  } finally {
    await bench.portal.stop();
  }
}

/** @param resultsFile - what is held against the peer's goes there, by scopes and gates */
async function run(most: number, resultsFile: string): Promise<void> {
  const results: Record<string, Values> = {};
  for (const size of SIZES.filter(({ scopes }) => scopes <= most)) {
    results[`${size.scopes} ${size.gates}`] = await measure(size);
  }
  await writeFile(resultsFile, JSON.stringify(results));
}

// A backend of a test leaves things open that would keep the process.
const [most, resultsFile] = process.argv.slice(2);
run(Number(most), resultsFile).then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
