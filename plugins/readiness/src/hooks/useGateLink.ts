import { useCallback } from 'react';
import type { GateKey } from '../api/ReadinessApi';
import { useReadinessLink } from './useReadinessLink';

/** Makes the address of the page about one gate of a scope. */
export function useGateLink(): (key: GateKey) => string {
  const link = useReadinessLink();
  return useCallback(
    ({ scorecardId, scopeRef, gateId }) =>
      link('scope/gate', {
        scorecard: scorecardId,
        ref: scopeRef,
        gate: gateId,
      }),
    [link],
  );
}
