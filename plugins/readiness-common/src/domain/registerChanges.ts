import type { ChangeSince, RecordSnapshot } from '../DecisionRecord';
import type { OpenDecision, Risk } from '../Register';
import type { VerdictFacts } from './VerdictFacts';
import { severityOf } from './severityOf';

/** Risks and decisions whose standing is another than in a snapshot. */
export function registerChanges(
  before: Pick<RecordSnapshot, 'risks' | 'decisions'>,
  now: Pick<VerdictFacts, 'risks' | 'decisions'>,
): ChangeSince[] {
  return [
    ...changesOf({
      kind: 'risk',
      before: before.risks,
      now: now.risks,
      titleOf: ({ title }) => title,
      inWords: standingOfRisk,
      // A risk counts when it is open and high; everything else weighs less.
      weighs: risk => risk.status === 'open' && severityOf(risk) === 'high',
    }),
    ...changesOf({
      kind: 'decision',
      before: before.decisions,
      now: now.decisions,
      titleOf: ({ question }: OpenDecision) => question,
      inWords: ({ status }) => status,
      weighs: ({ status }) => status !== 'Done',
    }),
  ];
}

function changesOf<T extends { id: string }>(options: {
  kind: 'risk' | 'decision';
  before: readonly T[];
  now: readonly T[];
  titleOf(entry: T): string;
  inWords(entry: T): string;
  weighs(entry: T): boolean;
}): ChangeSince[] {
  const { kind, titleOf, inWords, weighs } = options;
  const old = new Map(options.before.map(entry => [entry.id, entry]));
  return options.now.flatMap((entry): ChangeSince[] => {
    const was = old.get(entry.id);
    const from = was ? inWords(was) : 'not there';
    const to = inWords(entry);
    return from === to
      ? []
      : [
          {
            kind,
            id: entry.id,
            title: titleOf(entry),
            from,
            to,
            worse: weighs(entry) && !(was && weighs(was)),
          },
        ];
  });
}

function standingOfRisk(risk: Risk): string {
  return `${risk.status}, ${severityOf(risk)}`;
}
