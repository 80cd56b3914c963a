import type { Level, Risk } from '../Register';

const WEIGHT: Record<Level, number> = { low: 1, medium: 2, high: 3 };

/** How grave a risk is: likelihood by impact. @public */
export function severityOf({
  likelihood,
  impact,
}: Pick<Risk, 'likelihood' | 'impact'>): Level {
  const product = WEIGHT[likelihood] * WEIGHT[impact];
  if (product >= 6) {
    return 'high';
  }
  return product >= 3 ? 'medium' : 'low';
}
