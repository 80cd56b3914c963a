import { useApi } from '@backstage/core-plugin-api';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { Failure, Notice, statusOf, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { useWords } from '../../hooks/useWords';
import { InsightDetail } from './InsightDetail';
import { InsightDetailSkeleton } from './InsightDetailSkeleton';
import { InsightReasons } from './InsightReasons';

/** @internal */
export interface OpenInsightProps {
  id: string;
  onRevised?: (insight: Insight) => void;
  /** Told whether there is an edit that would be lost. */
  onUnsaved: (unsaved: boolean) => void;
}

/** An insight by its id, loaded when it is opened. */
export function OpenInsight(props: OpenInsightProps) {
  const { id, onRevised, onUnsaved } = props;
  const t = useWords();
  const api = useApi(builderInsightsApiRef);
  const { value, error, reload } = useLoad(
    useCallback(
      (signal: AbortSignal) => api.insight(id, { signal }),
      [api, id],
    ),
  );
  if (statusOf(error) === 404) {
    return (
      <>
        <Notice title={t('insights.drawer.gone')} />
        <InsightReasons id={id} />
      </>
    );
  }
  if (error) {
    return (
      <Failure
        what={t('insights.drawer.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  return value ? (
    <InsightDetail
      insight={value}
      onReload={reload}
      onUnsaved={onUnsaved}
      onRevised={insight => {
        onRevised?.(insight);
        reload();
      }}
    />
  ) : (
    <InsightDetailSkeleton />
  );
}
