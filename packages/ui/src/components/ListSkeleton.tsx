import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useUiWords } from '../hooks/useUiWords';

/** The shape of a list that is being loaded. */
export function ListSkeleton(props: { rows: number }) {
  const t = useUiWords();
  return (
    <Box role="status" aria-label={t('loading')}>
      {Array.from({ length: props.rows }, (_none, row) => (
        <Box
          key={row}
          sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}
        >
          <Skeleton width="70%" />
          <Skeleton width="40%" />
        </Box>
      ))}
    </Box>
  );
}
