import { compareValues } from './compareValues';
import { valueKey } from './valueKey';

/** What `$group` makes of the values of a group. */
export const accumulators: Record<string, (values: unknown[]) => unknown> = {
  $sum: values => numbers(values).reduce((sum, value) => sum + value, 0),
  $avg: values => {
    const found = numbers(values);
    const sum = found.reduce((total, value) => total + value, 0);
    return found.length === 0 ? null : sum / found.length;
  },
  $min: values => extreme(values, -1),
  $max: values => extreme(values, 1),
  $first: values => values[0] ?? null,
  $last: values => values[values.length - 1] ?? null,
  $push: values => present(values),
  $addToSet: values => [
    ...new Map(present(values).map(value => [valueKey(value), value])).values(),
  ],
  $count: values => values.length,
};

function present(values: unknown[]): unknown[] {
  return values.filter(value => value !== undefined);
}

function numbers(values: unknown[]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}

function extreme(values: unknown[], direction: number): unknown {
  let best: unknown = null;
  for (const value of values) {
    const isValue = value !== undefined && value !== null;
    const isBetter =
      best === null || compareValues(value, best) * direction > 0;
    if (isValue && isBetter) best = value;
  }
  return best;
}
