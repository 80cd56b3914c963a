import Box from '@mui/material/Box';
import type { RecordsProps } from './Records';

/** Records as cards, for a phone or a drawer. */
export function RecordCards<T>(props: Omit<RecordsProps<T>, 'narrow'>) {
  const { label, columns, records, keyOf } = props;
  const [first, ...others] = columns;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}
    >
      {records.map(record => (
        <Box
          component="li"
          key={keyOf(record)}
          sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}
        >
          <Box sx={{ fontWeight: 500 }}>{first?.render(record)}</Box>
          {others.map(({ id, label: text, render }) => {
            const shown = render(record);
            return (
              shown !== undefined && (
                <Box key={id} sx={{ typography: 'body2', mt: 0.5 }}>
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {text}:{' '}
                  </Box>
                  {shown}
                </Box>
              )
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
