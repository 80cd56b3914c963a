import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { RiBarChart2Line, RiTableLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { TREND_HEIGHT } from './trendHeight';
import { TrendTable } from './TrendTable';

// The chart library is the heaviest part of the page: the words come first.
const TrendChart = lazy(() =>
  import('./TrendChart').then(m => ({ default: m.TrendChart })),
);

/** How much was heard week by week, as a chart or as its table. */
export function Trend(props: { report: TeamReport }) {
  const { report } = props;
  const t = useWords();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? RiBarChart2Line : RiTableLine;
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
        }}
      >
        <Typography variant="h4" component="h2" sx={{ mb: 0 }}>
          {t('reports.trend.heading')}
        </Typography>
        <Button
          startIcon={<Icon size={18} aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'reports.trend.chart' : 'reports.trend.table')}
        </Button>
      </Box>
      {asTable ? (
        <TrendTable report={report} />
      ) : (
        <Suspense
          fallback={<Skeleton variant="rounded" height={TREND_HEIGHT} />}
        >
          <TrendChart report={report} />
        </Suspense>
      )}
    </Box>
  );
}
