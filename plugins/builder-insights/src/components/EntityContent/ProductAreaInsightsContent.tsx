import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Notice } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useInsightFilter } from '../../hooks/useInsightFilter';
import { useWords } from '../../hooks/useWords';
import { FilterBar } from '../InsightsPage/FilterBar';
import { InsightList } from '../InsightsPage/InsightList';

/** On the page of a product area: what builders say about it. */
export function ProductAreaInsightsContent() {
  const t = useWords();
  const productArea = stringifyEntityRef(useEntity().entity);
  const { filter, setFilter } = useInsightFilter();
  const here = useMemo(
    () => ({ ...filter, productArea }),
    [filter, productArea],
  );
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar filter={filter} onChange={setFilter} />
      <Box sx={{ mt: 2 }}>
        <InsightList
          filter={here}
          empty={
            <Notice
              title={t(
                narrowed
                  ? 'insights.list.emptyFilteredTitle'
                  : 'insights.list.emptyTitle',
              )}
            >
              {t(
                narrowed
                  ? 'insights.list.emptyFilteredBody'
                  : 'insights.list.emptyBody',
              )}
            </Notice>
          }
        />
      </Box>
    </>
  );
}
