import fc from 'fast-check';
import { cycleFrom } from './cycleFrom';

const ids = ['a', 'b', 'c', 'd', 'e'];
const graph = fc
  .tuple(...ids.map(() => fc.subarray(ids)))
  .map(
    lists =>
      new Map(ids.map((id, index): [string, string[]] => [id, lists[index]])),
  );

/** Whatever can be reached, step by step, until nothing new is. */
function reachable(from: string, edges: ReadonlyMap<string, string[]>) {
  const reached = new Set(edges.get(from));
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const id of [...reached]) {
      (edges.get(id) ?? []).forEach(next => reached.add(next));
    }
  }
  return reached;
}

describe('cycleFrom', () => {
  it('finds a way back exactly where there is one, and the way is a way', () => {
    fc.assert(
      fc.property(graph, fc.constantFrom(...ids), (edges, id) => {
        const way = cycleFrom(id, edges);
        const found = reachable(id, edges).has(id);
        expect([way?.[0], way?.at(-1)]).toEqual(
          found ? [id, id] : [undefined, undefined],
        );
        const steps = (way ?? [])
          .slice(1)
          .map((next, index) => edges.get(way?.[index] ?? '')?.includes(next));
        expect(steps).not.toContain(false);
      }),
    );
  });
});
