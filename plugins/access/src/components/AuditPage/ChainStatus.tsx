import { Failure, useLoad } from '@builder-insights/ui';
import Skeleton from '@mui/material/Skeleton';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { ChainVerdict } from './ChainVerdict';

/** Whether the trail can be believed; verified when the page is opened, and again on request. */
export function ChainStatus() {
  const t = useWords();
  const api = useAccessApi();
  const { value, error, loading, reload } = useLoad(
    useCallback(() => api.auditStatus(), [api]),
  );
  if (error) {
    return (
      <Failure what={t('audit.chain.failed')} error={error} onRetry={reload} />
    );
  }
  return value ? (
    <ChainVerdict status={value} verifying={loading} onVerify={reload} />
  ) : (
    <Skeleton
      role="status"
      aria-label={t('audit.chain.checking')}
      variant="rounded"
      height={60}
      sx={{ maxWidth: 960 }}
    />
  );
}
