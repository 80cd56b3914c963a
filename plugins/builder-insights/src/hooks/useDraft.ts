import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaptureDraft } from '../capture/CaptureDraft';
import { DraftStore } from '../capture/DraftStore';

/** The person's unfinished capture, kept on the device with every keystroke. */
export function useDraft(userRef: string): {
  draft: CaptureDraft;
  /** False when the device did not take the last keystroke. */
  kept: boolean;
  setDraft: (draft: CaptureDraft) => void;
} {
  const store = useMemo(() => DraftStore.create({ userRef }), [userRef]);
  const [draft, setShown] = useState(() => store.read());
  const [kept, setKept] = useState(true);

  useEffect(
    // What the device did not take is here alone: nothing older may replace it.
    () => (kept ? store.onElsewhere(() => setShown(store.read())) : undefined),
    [store, kept],
  );

  const setDraft = useCallback(
    (next: CaptureDraft) => {
      setShown(next);
      setKept(store.write(next));
    },
    [store],
  );
  return { draft, kept, setDraft };
}
