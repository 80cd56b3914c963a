import { useCallback, useState } from 'react';

/** Something that a person sets off: whether it is under way, and how it failed. */
export interface Acting {
  acting: boolean;
  error: unknown;
  /** Sets it off. A failure is kept in `error` until the next time. */
  act: (what: () => Promise<void>) => Promise<void>;
}

/** Keeps what a button needs to know about what it set off. */
export function useAct(): Acting {
  const [state, setState] = useState<{ acting: boolean; error?: unknown }>({
    acting: false,
  });
  const act = useCallback(async (what: () => Promise<void>) => {
    setState({ acting: true });
    try {
      await what();
      setState({ acting: false });
    } catch (error) {
      setState({ acting: false, error });
    }
  }, []);
  return { acting: state.acting, error: state.error, act };
}
