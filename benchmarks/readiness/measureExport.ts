import { BenchPortal, SCORECARD } from './BenchPortal';
import type { Figure } from './Figure';

const MEGABYTE = 1_024 * 1_024;

/** Chunks after which it is looked at what is still needed. */
const LOOK_EVERY = 10;

/** The whole matrix as a file: how long it takes, and how much more memory is in use meanwhile. */
export async function measureExport(bench: BenchPortal): Promise<Figure[]> {
  const path = `/scorecards/${SCORECARD}/export?format=csv`;
  const begun = performance.now();
  const bytes = (await (await bench.get('auditor', path)).arrayBuffer())
    .byteLength;
  const seconds = (performance.now() - begun) / 1_000;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const most = await mostHeap(await bench.get('auditor', path));
  const more = Math.max(0, most - before) / MEGABYTE;
  const size = (bytes / MEGABYTE).toFixed(1);
  return [
    {
      what: `export of ${bench.refs.length} scopes, ${size} MB`,
      ours: `${seconds.toFixed(2)} s, ${more.toFixed(0)} MB more heap at most`,
      target: '10 s, flat memory',
      isMet: seconds <= 10 && more < 32,
    },
  ];
}

// What waits to be collected does not count.
async function mostHeap(response: Response): Promise<number> {
  let most = 0;
  let chunks = 0;
  for await (const chunk of response.body ?? []) {
    chunks += chunk.length > 0 ? 1 : 0;
    if (chunks % LOOK_EVERY === 0) {
      globalThis.gc?.();
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  }
  return most;
}
