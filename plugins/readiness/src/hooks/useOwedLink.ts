import type { OwedItem } from '@builder-insights/plugin-readiness-common';
import { useCallback } from 'react';
import { useGateLink } from './useGateLink';
import { useReadinessLink } from './useReadinessLink';

/** Makes the address of where something that is owed can be done. */
export function useOwedLink(): (item: OwedItem) => string {
  const link = useReadinessLink();
  const gateLink = useGateLink();
  return useCallback(
    ({ kind, id, gateId, scorecardId, scopeRef, rolloutId: rollout }) => {
      const gate = () =>
        scorecardId && scopeRef
          ? gateLink({ scorecardId, scopeRef, gateId: gateId ?? id })
          : link('gates', { rollout });
      const linkOf: Record<OwedItem['kind'], () => string> = {
        gate,
        attestation: gate,
        waiver: gate,
        decision: () => link('decisions', { rollout, entry: id }),
        risk: () => link('risks', { rollout, entry: id }),
        milestone: () => link('risks', { rollout, milestone: id }),
        // Of the record, and the condition's number within it.
        condition: () => link('records', { rollout, record: id.split('/')[0] }),
      };
      return linkOf[kind]();
    },
    [link, gateLink],
  );
}
