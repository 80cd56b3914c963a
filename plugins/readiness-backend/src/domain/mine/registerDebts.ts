import type {
  Milestone,
  OpenDecision,
  OwedItem,
  Risk,
} from '@builder-insights/plugin-readiness-common';
import type { Debtor } from './Debtor';

/** What somebody owns in the registers of a rollout and has not done yet. */
export function registerDebts(
  registers: {
    decisions: readonly OpenDecision[];
    risks: readonly Risk[];
    milestones: readonly Milestone[];
  },
  { refs, now }: Debtor,
): OwedItem[] {
  const { decisions, risks, milestones } = registers;
  const items = [
    ...decisions
      .filter(({ status }) => status !== 'Done')
      .map(entry => ({
        ...{ entry, kind: 'decision' as const, title: entry.question },
        dueAt: entry.dueAt,
        todo: `${entry.nextAction ?? 'Have it decided'} (${entry.status})`,
      })),
    ...risks
      .filter(({ status }) => status === 'open')
      .map(entry => ({
        ...{ entry, kind: 'risk' as const, title: entry.title },
        dueAt: entry.reviewAt,
        todo: entry.mitigation
          ? `See whether this keeps it small: ${entry.mitigation}`
          : 'Say what keeps it small',
      })),
    ...milestones
      .filter(({ status }) => status !== 'done')
      .map(entry => ({
        ...{ entry, kind: 'milestone' as const, title: entry.title },
        dueAt: entry.dueAt,
        todo: `Bring it about (${entry.status})`,
      })),
  ];
  return items.flatMap(({ entry, kind, title, todo, dueAt }) =>
    entry.ownerRef !== undefined && refs.has(entry.ownerRef)
      ? [
          {
            ...{ kind, id: entry.id, title, todo },
            rolloutId: entry.rolloutId,
            ownerRef: entry.ownerRef,
            ...(dueAt && { dueAt }),
            overdue: dueAt !== undefined && new Date(dueAt) <= now,
          },
        ]
      : [],
  );
}
