import type {
  RegisterEntries,
  RegisterInput,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';

/** What a person gave of an entry, without what the register itself keeps. */
export function inputOf<N extends RegisterName>(
  entry: RegisterEntries[N] & { proposed?: boolean },
): RegisterInput<N> {
  const {
    rolloutId,
    id,
    revision,
    changedAt,
    changedBy,
    orphaned,
    proposed,
    ...input
  } = entry;
  return input;
}
