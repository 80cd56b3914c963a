import { evidenceBatches } from './evidenceBatches';

const itemsOf = (scope: number, count: number) =>
  Array.from({ length: count }, (_, gate) => ({
    ...{ scorecardId: 'checks', scopeRef: `component:default/${scope}` },
    ...{ gateId: `G-${gate}`, channel: 'automatic' as const },
    source: { kind: 'push' as const, by: 'external:ci' },
    ...{ value: {}, observedAt: '2026-11-20T10:00:00.000Z' },
  }));

describe('evidenceBatches', () => {
  it('parts many items between boards, so that no transaction is too large', () => {
    const items = [2, 3, 9, 1, 1, 1, 1].flatMap((count, scope) =>
      itemsOf(scope, count),
    );
    const batches = [...evidenceBatches(items, { boards: 3, items: 5 })];
    expect(batches.map(one => [one.boardIds.length, one.items.length])).toEqual(
      [
        [2, 5],
        [1, 9],
        [3, 3],
        [1, 1],
      ],
    );
    expect(batches.flatMap(one => one.items)).toEqual(items);
  });
});
