import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';
import { formatDay } from '@builder-insights/ui';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useWords } from '../../hooks/useWords';
import { breakdownFilter } from '../../report/breakdownFilter';
import { CountLink } from './CountLink';

const weekEnd = (monday: string) =>
  new Date(Date.parse(monday) + 7 * 86_400_000).toISOString();

/** The weeks as a table; each number opens the list of its week. */
export function TrendTable(props: { report: TeamReport }) {
  const { report } = props;
  const t = useWords();
  return (
    <Table
      size="small"
      aria-label={t('reports.trend.heading')}
      sx={{ maxWidth: 400 }}
    >
      <TableHead>
        <TableRow sx={{ '&&&': { bgcolor: 'transparent' } }}>
          <TableCell>{t('reports.trend.week')}</TableCell>
          <TableCell align="right">{t('reports.trend.n')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {[...report.byWeek].reverse().map(({ value, n }) => (
          <TableRow key={value}>
            <TableCell component="th" scope="row">
              {formatDay(value)}
              {weekEnd(value) > report.asOf &&
                ` (${t('reports.trend.partial')})`}
            </TableCell>
            <TableCell align="right">
              <CountLink
                n={n}
                what={`${t('reports.trend.week')} ${formatDay(value)}`}
                filter={breakdownFilter(report, { name: 'byWeek', value })}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
