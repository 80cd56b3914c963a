import { useApi } from '@backstage/core-plugin-api';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { useWords } from '../../hooks/useWords';
import { Decision } from '../shared/Decision';
import { ReasonList } from '../shared/ReasonList';

/** Why the reader may see an insight, or only that it lies outside of what they may. */
export function InsightReasons(props: { id: string }) {
  const { id } = props;
  const t = useWords();
  const api = useApi(builderInsightsApiRef);
  const {
    value: why,
    error,
    reload,
  } = useLoad(
    useCallback((signal: AbortSignal) => api.why(id, { signal }), [api, id]),
  );
  if (error) {
    return <Failure what={t('why.failed')} error={error} onRetry={reload} />;
  }
  if (!why) {
    return <ListSkeleton rows={1} />;
  }
  return (
    <>
      {why.visible ? (
        <ReasonList reasons={why.reasons} />
      ) : (
        <Typography>{why.sentence}</Typography>
      )}
      <Decision id={why.decisionId} />
    </>
  );
}
