import type {
  RegisterEntries,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { useLoad, type Loaded } from '@builder-insights/ui';
import { useCallback } from 'react';
import { useReadinessApi } from './useReadinessApi';

/** One register of a rollout as it is now. */
export function useRegister<N extends RegisterName>(
  rolloutId: string,
  register: N,
): Loaded<Array<RegisterEntries[N]>> {
  const api = useReadinessApi();
  return useLoad(
    useCallback(
      async () => await api.register(rolloutId, register),
      [api, rolloutId, register],
    ),
  );
}
