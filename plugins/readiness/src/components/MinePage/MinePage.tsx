import { Failure, ListSkeleton, Notice, useLoad } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { byUrgency } from '../../mine/byUrgency';
import type { PageProps } from '../shared/PageProps';
import { OwedList } from './OwedList';

/** What the reader owes, the soonest first. */
export function MinePage(_props: PageProps) {
  const t = useWords();
  const api = useReadinessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.mine(), [api]),
  );
  if (error !== undefined) {
    return <Failure what={t('mine.failed')} error={error} onRetry={reload} />;
  }
  if (!value) {
    return <ListSkeleton rows={6} />;
  }
  if (value.length === 0) {
    return <Notice title={t('mine.emptyTitle')}>{t('mine.emptyBody')}</Notice>;
  }
  const { overdue, dated, undated } = byUrgency(value);
  return (
    <>
      <Typography sx={{ maxWidth: 720 }}>{t('mine.intro')}</Typography>
      <OwedList
        title={t('mine.overdueHeading', { count: overdue.length })}
        items={overdue}
      />
      <OwedList title={t('mine.soonHeading')} items={dated} />
      <OwedList title={t('mine.laterHeading')} items={undated} />
    </>
  );
}
