import { aDecision } from '../__testUtils__/aDecision';
import { dependencyOrder } from './dependencyOrder';

describe('dependencyOrder', () => {
  it('puts each decision after those it depends on, and shows what waits for itself', () => {
    const placed = dependencyOrder([
      aDecision({ id: 'D-10', dependsOn: ['D-02', 'D-03'] }),
      aDecision({ id: 'D-02', dependsOn: ['D-01'] }),
      aDecision({ id: 'D-03', dueAt: '2026-01-01T00:00:00.000Z' }),
      aDecision({ id: 'D-01', status: 'Done' }),
      aDecision({ id: 'D-05', dependsOn: ['D-06'] }),
      aDecision({ id: 'D-06', dependsOn: ['D-05', 'D-99'] }),
      // It waits for a circle without being part of it.
      aDecision({ id: 'D-07', dependsOn: ['D-05'] }),
      aDecision({ id: 'D-08', dependsOn: ['D-08'] }),
    ]);
    expect(
      placed.map(({ decision, waitsFor, circle }) => [
        decision.id,
        waitsFor,
        circle,
      ]),
    ).toEqual([
      ['D-03', [], undefined],
      ['D-01', [], undefined],
      ['D-02', [], undefined],
      ['D-10', ['D-02', 'D-03'], undefined],
      ['D-05', ['D-06'], ['D-06']],
      ['D-06', ['D-05'], ['D-05']],
      ['D-07', ['D-05'], undefined],
      ['D-08', ['D-08'], []],
    ]);
  });
});
