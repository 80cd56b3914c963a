import { useApi } from '@backstage/core-plugin-api';
import {
  EntityName,
  Failure,
  formatDay,
  Instant,
  Notice,
  statusOf,
  useLoad,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { useReportSpan } from '../../hooks/useReportSpan';
import { useWords } from '../../hooks/useWords';
import { Unfold } from '../shared/Unfold';
import { Breakdowns } from './Breakdowns';
import { ChangeSentence } from './ChangeSentence';
import { Figures } from './Figures';
import { ReportScope } from './ReportScope';
import { ReportSkeleton } from './ReportSkeleton';
import { Trend } from './Trend';

const DAY_MS = 86_400_000;

/** What a group and everything below it heard in the span the address says. */
export function TeamReportView(props: { group: string }) {
  const { group } = props;
  const t = useWords();
  const api = useApi(builderInsightsApiRef);
  const {
    span: { from, to },
  } = useReportSpan();
  const {
    value: report,
    error,
    loading,
    reload,
  } = useLoad(
    useCallback(
      (signal: AbortSignal) => api.teamReport({ group, from, to }, { signal }),
      [api, group, from, to],
    ),
  );

  if (statusOf(error) === 404) {
    return (
      <Notice title={t('reports.goneTitle')}>
        {t('reports.goneBody', { group })}
      </Notice>
    );
  }
  if (error && !loading) {
    return (
      <Failure what={t('reports.failed')} error={error} onRetry={reload} />
    );
  }
  if (!report) {
    return <ReportSkeleton />;
  }
  const lastDay = new Date(Date.parse(report.to) - DAY_MS);
  return (
    <article>
      <Typography color="text.secondary" variant="body2" sx={{ mb: 2 }}>
        {t('reports.scope', {
          group: <EntityName entityRef={group} />,
          from: formatDay(report.from),
          to: formatDay(lastDay),
        })}{' '}
        {t('reports.asOf', { at: <Instant at={report.asOf} /> })}
      </Typography>
      <Box sx={{ mt: -1, mb: 2 }}>
        <Unfold label={t('why.scopeHeading')}>
          <ReportScope />
        </Unfold>
      </Box>
      {report.n === 0 && report.previousN === 0 ? (
        <Notice title={t('reports.emptyTitle')}>
          {t('reports.emptyBody')}
        </Notice>
      ) : (
        <Box>
          <ChangeSentence report={report} />
          <Figures report={report} />
          <Trend report={report} />
          <Breakdowns report={report} />
        </Box>
      )}
    </article>
  );
}
