import { formatDay } from '@builder-insights/ui';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { AuditDay } from '../../audit/byDay';
import { useOpenEvent } from '../../hooks/useOpenEvent';
import { useWords } from '../../hooks/useWords';
import { AuditRow } from './AuditRow';

/** @internal */
export interface AuditListBodyProps {
  days: readonly AuditDay[];
}

/** Events as a dense table, for a wide page; each day is a group of rows under its name. */
export function AuditTable(props: AuditListBodyProps) {
  const { days } = props;
  const t = useWords();
  const { openId, open } = useOpenEvent();
  return (
    <Table
      size="small"
      aria-label={t('audit.list.label')}
      sx={{
        tableLayout: 'fixed',
        lineHeight: 1.45,
        '& th': { py: 1 },
        '& td': {
          verticalAlign: 'top',
          py: 1,
          lineHeight: 'inherit',
          overflowWrap: 'anywhere',
        },
        '& th, & td': { borderBottom: 1, borderColor: 'divider', px: 1 },
      }}
    >
      <TableHead>
        <TableRow sx={{ '&&&': { bgcolor: 'transparent' } }}>
          <TableCell width={112}>{t('audit.list.when')}</TableCell>
          <TableCell width="20%">{t('audit.list.who')}</TableCell>
          <TableCell>{t('audit.list.what')}</TableCell>
          <TableCell>{t('audit.list.target')}</TableCell>
          <TableCell width={176}>{t('audit.list.outcome')}</TableCell>
        </TableRow>
      </TableHead>
      {days.map(({ day, events }) => (
        <TableBody key={day}>
          <TableRow>
            <TableCell
              component="th"
              scope="rowgroup"
              colSpan={5}
              sx={{ '&&': { pt: 2, fontWeight: 600 } }}
            >
              {formatDay(day)}
            </TableCell>
          </TableRow>
          {events.map(event => (
            <AuditRow
              key={event.id}
              event={event}
              selected={event.id === openId}
              onOpen={() => open(event.id)}
            />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}
