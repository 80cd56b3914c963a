import { useGroups } from '@builder-insights/ui';
import { useCallback } from 'react';

/** Tells a group with nothing above it; while the groups are loaded, none is. */
export function useIsRootGroup(): (groupRef: string) => boolean {
  const { value: groups } = useGroups();
  return useCallback(
    groupRef =>
      groups?.some(({ ref, depth }) => ref === groupRef && depth === 0) ??
      false,
    [groups],
  );
}
