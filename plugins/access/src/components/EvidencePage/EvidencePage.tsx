import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { EvidenceSheet } from './EvidenceSheet';

/** The three questions about access, answered from what is in force. */
export function EvidencePage(_props: PageProps) {
  const t = useWords();
  const api = useAccessApi();
  const { value, error, loading, reload } = useLoad(
    useCallback(() => api.evidence(), [api]),
  );
  if (error && !loading) {
    return (
      <Failure what={t('evidence.loadFailed')} error={error} onRetry={reload} />
    );
  }
  return value ? (
    <EvidenceSheet evidence={value} onReload={reload} />
  ) : (
    <ListSkeleton rows={8} />
  );
}
