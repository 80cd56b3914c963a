import fc from 'fast-check';
import { hypothesize } from './hypothesize';
import { pathToGo } from './pathToGo';
import { verdictOf } from './verdictOf';
import {
  anyRegisters,
  anySituations,
  judged,
} from './__testUtils__/anySituation';
import { evaluate, facts } from './__testUtils__/fixtures';

const RINGS = ['pilot', 'company'];

describe('pathToGo', () => {
  it('leads to go: when all that it lists is done, nothing is left', () => {
    fc.assert(
      fc.property(anySituations, anyRegisters, (situations, registers) => {
        const known = judged(situations, registers);
        for (const ring of RINGS) {
          const path = pathToGo(verdictOf(known, ring));
          const items = path.flatMap(part => [
            ...part.blockers,
            ...part.conditions,
          ]);
          const done = hypothesize(
            known,
            {
              gates: items
                .filter(({ kind }) => kind === 'gate')
                .map(({ id }) => ({ gateId: id, state: 'pass' })),
              risks: items
                .filter(({ kind }) => kind === 'risk')
                .map(({ id }) => ({ id, status: 'closed' })),
              decisions: items
                .filter(({ kind }) => kind === 'decision')
                .map(({ id }) => ({ id, status: 'Done' })),
            },
            evaluate,
          );
          const left = verdictOf(done, ring);
          expect(left.blockers.map(({ kind }) => kind)).toEqual(
            left.verdict === 'go' ? [] : ['coverage'],
          );
          expect(left.conditions).toEqual([]);
        }
      }),
    );
  });

  it('begins with what nobody owns, then with who holds up most', () => {
    const item = (id: string, ownerRef?: string) => ({
      ...{ kind: 'risk' as const, id, title: id, reason: '' },
      ownerRef,
    });
    const path = pathToGo({
      ...verdictOf(facts(), 'pilot'),
      blockers: [
        item('1', 'user:default/ada'),
        item('2', 'user:default/bob'),
        item('3', 'user:default/bob'),
      ],
      conditions: [item('4'), item('5', 'user:default/ada')],
    });
    expect(
      path.map(({ ownerRef, blockers, conditions }) => [
        ownerRef,
        blockers.map(({ id }) => id),
        conditions.map(({ id }) => id),
      ]),
    ).toEqual([
      [undefined, [], ['4']],
      ['user:default/bob', ['2', '3'], []],
      ['user:default/ada', ['1'], ['5']],
    ]);
  });
});
