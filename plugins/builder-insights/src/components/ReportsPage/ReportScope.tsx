import { useApi } from '@backstage/core-plugin-api';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { useWords } from '../../hooks/useWords';
import { Decision } from '../shared/Decision';
import { ReasonList } from '../shared/ReasonList';

/** What a report is taken over for whoever reads it: two people can get different numbers for one group. */
export function ReportScope() {
  const t = useWords();
  const api = useApi(builderInsightsApiRef);
  const {
    value: scope,
    error,
    reload,
  } = useLoad(
    useCallback((signal: AbortSignal) => api.scope({ signal }), [api]),
  );
  if (error) {
    return (
      <Failure what={t('why.scopeFailed')} error={error} onRetry={reload} />
    );
  }
  if (!scope) {
    return <ListSkeleton rows={2} />;
  }
  const { reasons, everything, decisionId } = scope;
  return (
    <>
      {reasons.length > 0 && (
        <>
          <Typography>{t('why.anyOf')}</Typography>
          <ReasonList reasons={reasons} />
        </>
      )}
      {reasons.length === 0 && (
        <Typography>
          {t(everything ? 'why.everything' : 'why.nothing')}
        </Typography>
      )}
      <Decision id={decisionId} />
    </>
  );
}
