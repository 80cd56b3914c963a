import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { RecordsProps } from './Records';

/** Records as a dense table, for a wide page. */
export function RecordTable<T>(props: Omit<RecordsProps<T>, 'narrow'>) {
  const { label, columns, records, keyOf } = props;
  return (
    <Table
      size="small"
      aria-label={label}
      sx={{
        tableLayout: 'fixed',
        '& th': { py: 1 },
        '& td, & tbody th': {
          verticalAlign: 'top',
          py: 1.25,
          lineHeight: 1.45,
          fontWeight: 'inherit',
          overflowWrap: 'anywhere',
        },
        '& th, & td': { borderBottom: 1, borderColor: 'divider', px: 1 },
      }}
    >
      <TableHead>
        <TableRow sx={{ '&&&': { bgcolor: 'transparent' } }}>
          {columns.map(({ id, label: text, width }) => (
            <TableCell key={id} width={width}>
              {text}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map(record => (
          <TableRow key={keyOf(record)}>
            {columns.map(({ id, render }, index) =>
              index === 0 ? (
                <TableCell key={id} component="th" scope="row">
                  {render(record)}
                </TableCell>
              ) : (
                <TableCell key={id}>{render(record)}</TableCell>
              ),
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
