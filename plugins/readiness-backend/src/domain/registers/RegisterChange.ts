import type {
  RegisterEntries,
  RegisterInput,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';

type Lists = 'dependsOn' | 'blocksRings' | 'gateIds';

/** What a new entry is made of; an id is given only to keep one that is known elsewhere. */
export type NewEntry<N extends RegisterName> = Omit<RegisterInput<N>, Lists> &
  Partial<Pick<RegisterInput<N>, Lists & keyof RegisterInput<N>>> & {
    id?: string;
  };

/** What becomes another about an entry, with the revision that it was made from. */
export type EntryChange<N extends RegisterName> = Partial<RegisterInput<N>> & {
  revision: number;
};

/** What the register itself keeps of an entry. */
export type Kept = Pick<
  RegisterEntries[RegisterName],
  'rolloutId' | 'id' | 'revision' | 'changedAt' | 'changedBy'
>;
