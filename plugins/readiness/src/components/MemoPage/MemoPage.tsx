import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { useDayParam } from '../../hooks/useDayParam';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { DayPicker } from '../shared/DayPicker';
import type { RolloutPageProps } from '../shared/PageProps';
import { MemoSheet } from './MemoSheet';

/** The executive memo, now or as of the end of any past day. */
export function MemoPage(props: RolloutPageProps) {
  const rolloutId = props.view.rollout.id;
  const t = useWords();
  const api = useReadinessApi();
  const param = useDayParam();
  const { value, error, reload } = useLoad(
    useCallback(
      async () => await api.memo(rolloutId, param.asOf),
      [api, rolloutId, param.asOf],
    ),
  );
  return (
    <>
      <DayPicker param={param} />
      {error !== undefined && (
        <Failure what={t('memo.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={10} />}
      {value && <MemoSheet {...value} />}
    </>
  );
}
