import type {
  RegisterEntries,
  RegisterInput,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { statusOf, useAct } from '@builder-insights/ui';
import { useState } from 'react';
import { changedFields } from '../register/changedFields';
import { inputOf } from '../register/inputOf';
import { useReadinessApi } from './useReadinessApi';

/** Somebody else saved the entry while it was being changed here. */
export interface EntryConflict {
  /** Ref of who did; absent when nobody did. */
  by?: string;
  /** Names of the fields that they changed. */
  theirs: string[];
  /** Names of those that are changed here too. */
  both: string[];
}

/** What a form about an entry works on. */
export interface EntryForm<N extends RegisterName> {
  draft: RegisterInput<N>;
  set: (part: Partial<RegisterInput<N>>) => void;
  /** Whether there is something that would be lost. */
  dirty: boolean;
  acting: boolean;
  error: unknown;
  conflict?: EntryConflict;
  save: () => Promise<void>;
}

/** @internal */
export interface EntryFormOptions<N extends RegisterName> {
  rolloutId: string;
  register: N;
  /** What a new entry begins as. */
  empty: RegisterInput<N>;
  /** The entry that is changed; absent when one is added. */
  entry?: RegisterEntries[N];
  onSaved: (entry: RegisterEntries[N]) => void;
}

/**
 * Adds an entry, or changes one. Only what was changed is sent, so that two people who change different things do not
 * undo each other's work; when somebody was faster, theirs is read, put below what was typed here, and told.
 */
export function useEntryForm<N extends RegisterName>(
  options: EntryFormOptions<N>,
): EntryForm<N> {
  const { rolloutId, register, empty, entry, onSaved } = options;
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  const [base, setBase] = useState(entry);
  const [draft, setDraft] = useState(entry ? inputOf<N>(entry) : empty);
  const [conflict, setConflict] = useState<EntryConflict>();
  const start = base ? inputOf<N>(base) : empty;
  const mine = changedFields(start, draft);

  const rebase = async (from: RegisterEntries[N]) => {
    const entries = await api.register(rolloutId, register);
    const current = entries.find(({ id }) => id === from.id);
    if (!current) {
      return;
    }
    const theirs = Object.keys(changedFields(start, inputOf<N>(current)));
    setBase(current);
    setDraft({ ...inputOf<N>(current), ...mine });
    setConflict({
      by: current.changedBy,
      theirs,
      both: theirs.filter(field => field in mine),
    });
  };
  const save = () =>
    act(async () => {
      setConflict(undefined);
      if (!base) {
        onSaved(await api.addEntry(rolloutId, register, draft));
        return;
      }
      const change = { ...mine, revision: base.revision };
      try {
        onSaved(await api.changeEntry(rolloutId, register, base.id, change));
      } catch (failure) {
        if (statusOf(failure) !== 409) {
          throw failure;
        }
        await rebase(base);
      }
    });
  return {
    draft,
    set: part => setDraft(before => ({ ...before, ...part })),
    dirty: Object.keys(mine).length > 0,
    acting,
    error,
    conflict,
    save,
  };
}
