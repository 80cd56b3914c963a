import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';
import { formatCount, formatDay } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { BarChart } from '@mui/x-charts/BarChart';
import { useNavigate } from 'react-router-dom';
import { useInsightsLink } from '../../hooks/useInsightsLink';
import { useWords } from '../../hooks/useWords';
import { breakdownFilter } from '../../report/breakdownFilter';
import { formatWeek } from './formatWeek';
import { TREND_HEIGHT } from './trendHeight';

/** The weeks as bars; a bar opens the list of its week. */
export function TrendChart(props: { report: TeamReport }) {
  const { report } = props;
  const t = useWords();
  const theme = useTheme();
  const navigate = useNavigate();
  const linkTo = useInsightsLink();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const weeks = report.byWeek.map(({ value }) => value);
  const counts = report.byWeek.map(({ n }) => n);
  const most = Math.max(0, ...counts);
  return (
    <Box
      role="img"
      aria-label={t('reports.trend.summary', {
        from: formatDay(report.from),
        to: formatDay(report.to),
        most: formatCount(most),
      })}
      sx={{ cursor: 'pointer' }}
    >
      <BarChart
        hideLegend
        skipAnimation={still}
        height={TREND_HEIGHT}
        margin={{ left: 0, right: 8, top: 16, bottom: 0 }}
        series={[
          {
            data: counts,
            label: t('reports.trend.n'),
            color: theme.palette.primary.main,
          },
        ]}
        xAxis={[
          {
            data: weeks,
            scaleType: 'band',
            valueFormatter: (week: string) => formatWeek(week),
            disableTicks: true,
          },
        ]}
        yAxis={[
          { tickMinStep: 1, width: 36, disableLine: true, disableTicks: true },
        ]}
        grid={{ horizontal: true }}
        onAxisClick={(_event, data) => {
          const week = data && weeks[data.dataIndex];
          if (week) {
            navigate(
              linkTo(breakdownFilter(report, { name: 'byWeek', value: week })),
            );
          }
        }}
      />
    </Box>
  );
}
