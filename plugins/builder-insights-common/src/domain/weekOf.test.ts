import fc from 'fast-check';
import { weekOf, weeksBetween } from './weekOf';

const DAY_MS = 86_400_000;
const moments = fc.date({
  min: new Date('1999-01-01T00:00:00Z'),
  max: new Date('2060-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe('weekOf', () => {
  it.each([
    ['2024-12-29T23:59:59.999Z', '2024-12-23'],
    ['2024-12-30T00:00:00.000Z', '2024-12-30'],
    ['2025-01-01T00:00:00.000Z', '2024-12-30'],
    ['2027-01-03T23:59:59.999Z', '2026-12-28'],
    ['2027-01-04T00:00:00.000Z', '2027-01-04'],
    ['2024-02-29T12:00:00.000Z', '2024-02-26'],
    // The hours in which clocks change in Europe and in America.
    ['2026-03-29T01:30:00.000Z', '2026-03-23'],
    ['2026-11-01T07:30:00.000Z', '2026-10-26'],
  ])('puts %s into the week of %s', (moment, week) => {
    expect(weekOf(new Date(moment))).toBe(week);
  });

  it('is a Monday, less than seven days before', () => {
    fc.assert(
      fc.property(moments, moment => {
        const monday = new Date(`${weekOf(moment)}T00:00:00Z`);
        expect(monday.getUTCDay()).toBe(1);
        const since = moment.getTime() - monday.getTime();
        expect(since >= 0 && since < 7 * DAY_MS).toBe(true);
      }),
    );
  });
});

describe('weeksBetween', () => {
  it('has the week of every moment of the span, each once, oldest first', () => {
    const spans = fc.tuple(moments, fc.integer({ min: 1, max: 500 * DAY_MS }));
    fc.assert(
      fc.property(spans, ([from, length]) => {
        const to = new Date(from.getTime() + length);
        const weeks = weeksBetween(from, to);
        const touched = new Set<string>();
        for (let at = from.getTime(); at < to.getTime(); at += DAY_MS) {
          touched.add(weekOf(new Date(at)));
        }
        touched.add(weekOf(new Date(to.getTime() - 1)));
        expect(weeks).toEqual([...touched].sort());
      }),
    );
  });

  it('leaves out the week that begins where the span ends', () => {
    const monday = new Date('2026-01-05T00:00:00Z');
    expect(weeksBetween(new Date('2025-12-29T00:00:00Z'), monday)).toEqual([
      '2025-12-29',
    ]);
    expect(weeksBetween(monday, monday)).toEqual([]);
  });
});
