/** Negative when `a` is older than `b`. A pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [coreA, preA] = split(a);
  const [coreB, preB] = split(b);
  for (let at = 0; at < 3; at++) {
    const difference = (coreA[at] ?? 0) - (coreB[at] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return Number(preB !== undefined) - Number(preA !== undefined);
}

function split(version: string): [number[], string | undefined] {
  const [core, pre] = version.split('+')[0].split(/-(.*)/);
  return [core.split('.').map(Number), pre];
}
