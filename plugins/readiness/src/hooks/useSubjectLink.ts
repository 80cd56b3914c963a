import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { useCallback } from 'react';
import { useReadinessLink } from './useReadinessLink';

/** Makes the address of where the thing that an event is about can be seen. */
export function useSubjectLink(): (event: HistoryEvent) => string {
  const link = useReadinessLink();
  return useCallback(
    ({ kind, subjectId, gateId = subjectId, scorecardId }) => {
      const gate = () => link(`gates/${encodeURIComponent(gateId)}`);
      const linkOf: Record<HistoryEvent['kind'], () => string> = {
        gate,
        attestation: gate,
        waiver: () => link('waivers'),
        decision: () => link('decisions', { entry: subjectId, show: 'all' }),
        risk: () => link('risks', { entry: subjectId }),
        milestone: () => link('risks', { milestone: subjectId }),
        record: () => link('records', { record: subjectId }),
        rules: () => link('rules', { scorecard: scorecardId }),
      };
      return linkOf[kind]();
    },
    [link],
  );
}
