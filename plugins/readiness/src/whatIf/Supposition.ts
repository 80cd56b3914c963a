import type {
  Verdict,
  VerdictItem,
} from '@builder-insights/plugin-readiness-common';

/** What would be done about something that keeps a ring from go. */
export type Remedy = 'fixed' | 'waived' | 'done' | 'mitigated';

/** Remedies by kind and id: `gate RC-01`. */
export type Supposition = Record<string, Remedy>;

/** @internal */
export const keyOf = ({ kind, id }: VerdictItem): string => `${kind} ${id}`;

/** What could be done about it; only what is known to fail can be waived. */
export function remediesFor({ kind, state }: VerdictItem): Remedy[] {
  switch (kind) {
    case 'gate':
      return state === 'fail' ? ['fixed', 'waived'] : ['fixed'];
    case 'decision':
      return ['done'];
    case 'risk':
      return ['mitigated'];
    default:
      return [];
  }
}

/** Everything that keeps a ring from go and that something can be done about, blockers first, each once. */
export function itemsOf(verdict: Verdict): VerdictItem[] {
  const items = [...verdict.blockers, ...verdict.conditions];
  return [...new Map(items.map(item => [keyOf(item), item])).values()].filter(
    item => remediesFor(item).length > 0,
  );
}
