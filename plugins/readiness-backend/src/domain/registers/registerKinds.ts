import type {
  HistoryEvent,
  RegisterEntries,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import type { EntryChange, Kept, NewEntry } from './RegisterChange';

interface RegisterKind<N extends RegisterName> {
  /** What history calls an entry. */
  kind: HistoryEvent['kind'];
  letter: string;
  made(input: NewEntry<N>, kept: Kept): RegisterEntries[N];
  changed(
    entry: RegisterEntries[N],
    change: EntryChange<N>,
    kept: Kept,
  ): RegisterEntries[N];
}

/** How entries of each register come to be, and become others. */
export const registerKinds: { [N in RegisterName]: RegisterKind<N> } = {
  decisions: {
    kind: 'decision',
    letter: 'D',
    made: (input, kept) => ({
      dependsOn: [],
      blocksRings: [],
      ...input,
      ...kept,
    }),
    // Whoever changes what was proposed takes it up.
    changed: ({ proposed, ...entry }, change, kept) => ({
      ...entry,
      ...change,
      ...kept,
    }),
  },
  risks: {
    kind: 'risk',
    letter: 'R',
    made: (input, kept) => ({
      gateIds: [],
      blocksRings: [],
      ...input,
      ...kept,
    }),
    changed: (entry, change, kept) => ({ ...entry, ...change, ...kept }),
  },
  milestones: {
    kind: 'milestone',
    letter: 'M',
    made: (input, kept) => ({ gateIds: [], dependsOn: [], ...input, ...kept }),
    changed: (entry, change, kept) => ({ ...entry, ...change, ...kept }),
  },
};
