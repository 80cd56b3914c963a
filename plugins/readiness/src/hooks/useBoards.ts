import { useLoad, type Loaded } from '@builder-insights/ui';
import { useCallback } from 'react';
import type { ScopeBoard } from '../api/ReadinessAnswers';
import { useReadinessApi } from './useReadinessApi';

/** All scorecards of an entity, with their gates. */
export function useBoards(scopeRef: string): Loaded<ScopeBoard[]> {
  const api = useReadinessApi();
  return useLoad(
    useCallback(async () => await api.boardsOf(scopeRef), [api, scopeRef]),
  );
}
