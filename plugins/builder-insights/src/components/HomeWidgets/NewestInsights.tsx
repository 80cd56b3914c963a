import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityName,
  Failure,
  Instant,
  ListSkeleton,
  Notice,
  useLoad,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { InsightWords } from '../InsightsPage/InsightWords';

const SHOWN = 4;

/** On the home page: what came in last. */
export function NewestInsights() {
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const api = useApi(builderInsightsApiRef);
  const { value, error, reload } = useLoad(
    useCallback(
      (signal: AbortSignal) => api.list({ limit: SHOWN }, { signal }),
      [api],
    ),
  );
  if (error) {
    return (
      <Failure
        what={t('insights.list.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <ListSkeleton rows={SHOWN} />;
  }
  if (value.items.length === 0) {
    return (
      <Notice title={t('insights.list.emptyTitle')}>
        {t('insights.list.emptyBody')}
      </Notice>
    );
  }
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {value.items.map(insight => (
          <Box
            component="li"
            key={insight.id}
            sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}
          >
            <InsightWords
              insight={insight}
              search={`${root}/insights?insight=${insight.id}`}
            />
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              <EntityName entityRef={insight.authorRef} />,{' '}
              <Instant at={insight.capturedAt} />
            </Box>
          </Box>
        ))}
      </Box>
      <Button component={Link} to={`${root}/insights`} sx={{ mt: 1 }}>
        {t('home.newest')}
      </Button>
    </>
  );
}
