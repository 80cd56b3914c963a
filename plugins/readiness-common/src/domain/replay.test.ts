import fc from 'fast-check';
import { GATE_STATES, type GateState } from '../GateState';
import type { HistoryEvent } from '../History';
import { replay } from './replay';
import { inDays, scope } from './__testUtils__/fixtures';

type States = Partial<Record<string, GateState>>;

/** What a board was after each day; a gate that is absent is not on it. */
const anyCourse: fc.Arbitrary<States[]> = fc.array(
  fc.dictionary(
    fc.constantFrom('G-1', 'G-2', 'G-3'),
    fc.constantFrom(...GATE_STATES),
  ),
  { minLength: 1, maxLength: 8 },
);

function eventsOf(course: readonly States[]): HistoryEvent[] {
  return course.flatMap((now, day) => {
    const before = course[day - 1] ?? {};
    return ['G-1', 'G-2', 'G-3']
      .filter(gateId => before[gateId] !== now[gateId])
      .map(gateId => ({
        id: `${gateId}|${day}`,
        at: inDays(day).toISOString(),
        scorecardId: 'checks',
        scopeRef: scope.ref,
        kind: 'gate',
        subjectId: gateId,
        gateId,
        from: before[gateId],
        to: now[gateId],
        note: `Day ${day}.`,
        cause: { kind: 'evidence' },
        ruleSetVersion: 1,
      }));
  });
}

describe('replay', () => {
  it('leads to the states of today, and of each day before', () => {
    fc.assert(
      fc.property(anyCourse, fc.infiniteStream(fc.nat()), (course, weights) => {
        const shuffled = eventsOf(course)
          .map(event => ({ event, weight: weights.next().value }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ event }) => event);

        for (const [day, states] of course.entries()) {
          const past = replay(shuffled, inDays(day));
          expect(
            Object.fromEntries(
              past.map(({ gateId, state }) => [gateId, state]),
            ),
          ).toEqual({ ...states });
          for (const { gateId, state, since } of past) {
            const isSo = (one: States) => one[gateId] === state;
            const began = course
              .slice(0, day + 1)
              .findLastIndex(one => !isSo(one));
            expect(since).toBe(inDays(began + 1).toISOString());
          }
        }
        expect(replay(shuffled)).toEqual(
          replay(shuffled, inDays(course.length)),
        );
      }),
    );
  });

  it('keeps since when when only the evidence became another, and reads no other events', () => {
    const [first] = eventsOf([{ 'G-1': 'fail' }]);
    const again: HistoryEvent = {
      ...first,
      id: '2',
      at: inDays(3).toISOString(),
      from: 'fail',
      note: 'Still.',
      evidenceHash: 'a2',
    };
    const waived: HistoryEvent = {
      ...again,
      id: '3',
      kind: 'waiver',
      subjectId: 'w-1',
      to: 'approved',
    };
    expect(replay([first, again, waived])).toEqual([
      {
        ...{ gateId: 'G-1', state: 'fail', since: first.at },
        ...{ reason: 'Still.', evidenceHash: 'a2' },
      },
    ]);
  });
});
