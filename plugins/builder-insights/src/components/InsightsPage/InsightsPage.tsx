import { useRouteRef } from '@backstage/core-plugin-api';
import type { Viewer } from '@builder-insights/plugin-builder-insights-common';
import { Notice } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useInsightFilter } from '../../hooks/useInsightFilter';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { FilterBar } from './FilterBar';
import { InsightList } from './InsightList';
import { NothingMatches } from './NothingMatches';

/** @internal */
export interface InsightsPageProps {
  /** Absent when the backend could not say who is looking. */
  viewer: Viewer | undefined;
}

/** Everything the reader may see, narrowed by what stands in the address. */
export function InsightsPage(props: InsightsPageProps) {
  const { viewer } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const { filter, setFilter } = useInsightFilter();
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar filter={filter} onChange={setFilter} />
      <Box sx={{ mt: 2 }}>
        <InsightList
          filter={filter}
          empty={
            narrowed ? (
              <NothingMatches onClear={() => setFilter({})} />
            ) : (
              <Notice
                title={t('insights.list.emptyTitle')}
                actions={
                  viewer?.may.capture && (
                    <Button
                      variant="contained"
                      component={Link}
                      to={`${root}/capture`}
                    >
                      {t('insights.list.capture')}
                    </Button>
                  )
                }
              >
                {t('insights.list.emptyBody')}
              </Notice>
            )
          }
        />
      </Box>
    </>
  );
}
