import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useWords } from '../../hooks/useWords';

/** The shape of a list that is being loaded. */
export function InsightListSkeleton(props: { rows: number }) {
  const t = useWords();
  return (
    <Box role="status" aria-label={t('page.loading')}>
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
