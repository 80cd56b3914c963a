import { Failure, Instant, ListSkeleton, useLoad } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { PostureList } from './PostureList';
import { PostureVerdict } from './PostureVerdict';

/** Whether the portal is configured safely: the verdict, then every check. */
export function PosturePage(_props: PageProps) {
  const t = useWords();
  const api = useAccessApi();
  const { value, error, loading, reload } = useLoad(
    useCallback(async () => await api.posture(), [api]),
  );
  if (error !== undefined) {
    return (
      <Failure what={t('posture.failed')} error={error} onRetry={reload} />
    );
  }
  if (!value) {
    return <ListSkeleton rows={8} />;
  }
  return (
    <>
      <PostureVerdict report={value} />
      <Typography color="text.secondary">
        {t('posture.checked', {
          when: <Instant at={value.checkedAt} />,
          environment: t(`posture.environment.${value.environment}`),
        })}{' '}
        <Button disabled={loading} onClick={reload}>
          {t('posture.again')}
        </Button>
      </Typography>
      <PostureList items={value.items} />
    </>
  );
}
