import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useWords } from '../../hooks/useWords';

/** The shape of an insight that is being loaded. */
export function InsightDetailSkeleton() {
  const t = useWords();
  return (
    <Box role="status" aria-label={t('page.loading')}>
      <Skeleton height={40} />
      <Skeleton height={40} width="80%" />
      <Skeleton variant="rounded" height={240} sx={{ mt: 3 }} />
    </Box>
  );
}
