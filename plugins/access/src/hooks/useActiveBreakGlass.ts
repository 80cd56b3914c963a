import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { useUserRef } from '@builder-insights/ui';
import { useEffect, useState } from 'react';
import {
  BREAK_GLASS_CHANGED,
  breakGlassSignal,
} from '../breakGlass/breakGlassSignal';
import { useAccessApi } from './useAccessApi';

const POLL_MS = 30_000;

/**
 * The reader's emergency access while it is on. Whoever may not take it is asked about once, not every half minute;
 * what cannot be read is tried again at the next turn.
 */
export function useActiveBreakGlass(): BreakGlass | undefined {
  const api = useAccessApi();
  const userRef = useUserRef();
  const [active, setActive] = useState<BreakGlass>();

  useEffect(() => {
    if (!userRef) {
      return undefined;
    }
    let left = false;
    let may: boolean | undefined;
    const ask = async () => {
      try {
        may ??= (await api.me()).may.useBreakGlass;
        const uses = may ? await api.breakGlass() : [];
        if (!left) {
          setActive(
            uses.find(use => use.userRef === userRef && use.state === 'active'),
          );
        }
      } catch {
        // A banner is no place for errors: the pages say them.
      }
    };
    void ask();
    const timer = setInterval(() => may !== false && ask(), POLL_MS);
    const changed = () => {
      may = undefined;
      void ask();
    };
    breakGlassSignal.addEventListener(BREAK_GLASS_CHANGED, changed);
    return () => {
      left = true;
      clearInterval(timer);
      breakGlassSignal.removeEventListener(BREAK_GLASS_CHANGED, changed);
    };
  }, [api, userRef]);

  return active;
}
