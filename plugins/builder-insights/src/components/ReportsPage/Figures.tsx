import type {
  InsightFilter,
  TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { formatCount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { reportFilter } from '../../report/reportFilter';
import { formatShare } from '../shared/formatShare';
import { CountLink } from './CountLink';

/** The four numbers of a report; each opens the list it counts. */
export function Figures(props: { report: TeamReport }) {
  const { report } = props;
  const t = useWords();
  const all = reportFilter(report);
  const countOf = (counts: TeamReport['byType'], value: string) =>
    counts.find(count => count.value === value)?.n ?? 0;
  const share = (n: number) =>
    t('reports.figure.share', { percent: formatShare(n, report.n) });

  const critical = countOf(report.byPriority, 'critical');
  const negative = countOf(report.bySentiment, 'negative');
  const unplaced = countOf(report.byProductArea, 'none');
  const figures: Array<{
    what: string;
    n: number;
    compared: string;
    filter: InsightFilter;
  }> = [
    {
      what: t('reports.figure.all'),
      n: report.n,
      compared: t('reports.figure.before', {
        n: formatCount(report.previousN),
      }),
      filter: all,
    },
    {
      what: t('reports.figure.critical'),
      n: critical,
      compared: share(critical),
      filter: { ...all, priority: 'critical' },
    },
    {
      what: t('reports.figure.negative'),
      n: negative,
      compared: share(negative),
      filter: { ...all, sentiment: 'negative' },
    },
    {
      what: t('reports.figure.unplaced'),
      n: unplaced,
      compared: share(unplaced),
      filter: { ...all, productArea: 'none' },
    },
  ];
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: '1fr 1fr',
          md: 'repeat(4, minmax(0, 200px))',
        },
        gap: 3,
        my: 3,
      }}
    >
      {figures.map(({ what, n, compared, filter }) => (
        <div key={what}>
          <Typography component="dt" color="text.secondary">
            {what}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: 28 }}>
            <CountLink n={n} what={what} filter={filter} />
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            color="text.secondary"
            sx={{ m: 0 }}
          >
            {compared}
          </Typography>
        </div>
      ))}
    </Box>
  );
}
