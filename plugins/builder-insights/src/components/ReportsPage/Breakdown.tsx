import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';
import { visuallyHidden } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import {
  breakdownFilter,
  type BreakdownName,
} from '../../report/breakdownFilter';
import { formatShare } from '../shared/formatShare';
import { CountLink } from './CountLink';

const SHOWN = 10;

/** @internal */
export interface BreakdownProps {
  report: TeamReport;
  name: Exclude<BreakdownName, 'byWeek'>;
  heading: string;
  hint?: string;
  /** What is counted: a word, perhaps with its icon. */
  nameOf: (value: string) => ReactNode;
}

/** One breakdown: bars that are a table, each number the way to its list. */
export function Breakdown(props: BreakdownProps) {
  const { report, name, heading, hint, nameOf } = props;
  const t = useWords();
  const [all, setAll] = useState(false);
  const counts = report[name];
  const most = Math.max(1, ...counts.map(({ n }) => n));
  const shown = all ? counts : counts.slice(0, SHOWN);
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography variant="h4" component="h2">
        {heading}
      </Typography>
      {hint && (
        <Typography variant="body2" color="text.secondary">
          {hint}
        </Typography>
      )}
      <Table
        size="small"
        aria-label={heading}
        sx={{ '& td, & th': { borderBottom: 0, px: 0.5 } }}
      >
        <TableHead sx={visuallyHidden}>
          <TableRow>
            <TableCell>{heading}</TableCell>
            <TableCell>{t('reports.breakdown.n')}</TableCell>
            <TableCell>{t('reports.breakdown.share')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ value, n }) => (
            <TableRow key={value}>
              <TableCell
                component="th"
                scope="row"
                sx={{ width: '45%', overflowWrap: 'anywhere' }}
              >
                {nameOf(value)}
              </TableCell>
              <TableCell sx={{ width: '40%' }}>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <Box
                    aria-hidden
                    sx={{
                      flex: `0 1 ${(n / most) * 75}%`,
                      height: 12,
                      bgcolor: 'primary.main',
                      opacity: 0.75,
                      borderRadius: 0.5,
                    }}
                  />
                  <CountLink
                    n={n}
                    what={`${heading} ${value}`}
                    filter={breakdownFilter(report, { name, value })}
                  />
                </Box>
              </TableCell>
              <TableCell align="right" sx={{ color: 'text.secondary' }}>
                {formatShare(n, report.n)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {counts.length > SHOWN && (
        <Button onClick={() => setAll(!all)}>
          {all
            ? t('reports.breakdown.fewer')
            : t('reports.breakdown.more', { n: String(counts.length - SHOWN) })}
        </Button>
      )}
    </Box>
  );
}
