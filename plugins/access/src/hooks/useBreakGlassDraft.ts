import { useCallback, useState } from 'react';
import type { BreakGlassDraft } from '../breakGlass/BreakGlassDraft';
import { breakGlassDraftStore } from '../breakGlass/breakGlassDraftStore';

/** What is typed into the form of emergency access, kept while the person signs in again. */
export function useBreakGlassDraft(userRef: string): {
  draft: BreakGlassDraft;
  setDraft: (draft: BreakGlassDraft) => void;
  /** Forgets it, once it has become something. */
  clear: () => void;
} {
  const [draft, setShown] = useState(() => breakGlassDraftStore.read(userRef));
  const setDraft = useCallback(
    (next: BreakGlassDraft) => {
      setShown(next);
      breakGlassDraftStore.write(userRef, next);
    },
    [userRef],
  );
  const clear = useCallback(
    () => breakGlassDraftStore.clear(userRef),
    [userRef],
  );
  return { draft, setDraft, clear };
}
