/** How long something took, several times. */
export interface Samples {
  p50: number;
  p95: number;
}

/** Runs something so many times, one after the other; milliseconds. The first runs warm up and do not count. */
export async function sample(
  times: number,
  act: (turn: number) => Promise<unknown>,
): Promise<Samples> {
  const taken: number[] = [];
  const warmUp = Math.ceil(times / 10);
  for (let turn = 0; turn < times + warmUp; turn += 1) {
    const begun = performance.now();
    await act(turn);
    if (turn >= warmUp) {
      taken.push(performance.now() - begun);
    }
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)];
  return { p50: at(0.5), p95: at(0.95) };
}
