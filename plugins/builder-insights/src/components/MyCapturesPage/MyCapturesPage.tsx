import { useRouteRef } from '@backstage/core-plugin-api';
import { Notice } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { useInsightFilter } from '../../hooks/useInsightFilter';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { FilterBar } from '../InsightsPage/FilterBar';
import { InsightList } from '../InsightsPage/InsightList';
import { NothingMatches } from '../InsightsPage/NothingMatches';
import { OutboxPanel } from './OutboxPanel';

/** What a person captured: first what still waits on this device, then the stored. */
export function MyCapturesPage(props: { userRef: string }) {
  const { userRef } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const { filter, setFilter } = useInsightFilter();
  const mine = useMemo(
    () => ({ ...filter, author: userRef }),
    [filter, userRef],
  );
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <OutboxPanel userRef={userRef} />
      <FilterBar filter={filter} onChange={setFilter} mine />
      <Box sx={{ mt: 2 }}>
        <InsightList
          mine
          filter={mine}
          empty={
            narrowed ? (
              <NothingMatches onClear={() => setFilter({})} />
            ) : (
              <Notice
                title={t('insights.list.emptyMineTitle')}
                actions={
                  <Button
                    variant="contained"
                    component={Link}
                    to={`${root}/capture`}
                  >
                    {t('insights.list.capture')}
                  </Button>
                }
              >
                {t('insights.list.emptyMineBody')}
              </Notice>
            )
          }
        />
      </Box>
    </>
  );
}
