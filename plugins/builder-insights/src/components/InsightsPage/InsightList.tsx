import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import {
  Failure,
  ListSkeleton,
  useListKeys,
  useWhenSeen,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { useInsightPages } from '../../hooks/useInsightPages';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useWords } from '../../hooks/useWords';
import { InsightDrawer } from '../InsightDrawer/InsightDrawer';
import { InsightCards } from './InsightCards';
import { InsightTable } from './InsightTable';

/** @internal */
export interface InsightListProps {
  filter: InsightFilter;
  /** Whether all are by the reader. */
  mine?: boolean;
  /** What stands there when nothing matches. */
  empty: ReactNode;
}

/** The insights that a filter gives, with the drawer that opens one of them. */
export function InsightList(props: InsightListProps) {
  const { filter, mine = false, empty } = props;
  const t = useWords();
  const { items, started, loading, error, hasMore, more, revise } =
    useInsightPages(filter);
  const narrow = useMediaQuery('(max-width:899px)', { noSsr: true });
  const seen = useWhenSeen<HTMLDivElement>(more);
  useListKeys({ entries: items, ...useOpenInsight() });

  const Body = narrow ? InsightCards : InsightTable;
  return (
    <>
      {started && items.length === 0 && empty}
      {items.length > 0 && <Body insights={items} mine={mine} />}
      {loading && <ListSkeleton rows={started ? 2 : 8} />}
      {error !== undefined && (
        <Failure
          what={t(
            started ? 'insights.list.failedMore' : 'insights.list.failed',
          )}
          error={error}
          onRetry={more}
        />
      )}
      {hasMore && !loading && error === undefined && (
        <Box ref={seen} sx={{ py: 2, textAlign: 'center' }}>
          <Button onClick={more}>{t('insights.list.loadMore')}</Button>
        </Box>
      )}
      {items.length > 0 && !hasMore && !loading && error === undefined && (
        <Typography variant="body2" color="text.secondary" sx={{ py: 2 }}>
          {t('insights.list.end', { count: items.length })}{' '}
          {!narrow && t('insights.list.keys')}
        </Typography>
      )}
      <InsightDrawer ids={items.map(({ id }) => id)} onRevised={revise} />
    </>
  );
}
