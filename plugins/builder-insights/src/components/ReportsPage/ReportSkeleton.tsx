import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useWords } from '../../hooks/useWords';
import { TREND_HEIGHT } from './trendHeight';

/** The shape of a report that is being counted. */
export function ReportSkeleton() {
  const t = useWords();
  return (
    <Box role="status" aria-label={t('page.loading')}>
      <Skeleton width={360} sx={{ maxWidth: '100%', mb: 2 }} />
      <Skeleton height={32} width="80%" />
      <Skeleton height={88} width={640} sx={{ maxWidth: '100%', my: 2 }} />
      <Skeleton variant="rounded" height={TREND_HEIGHT} sx={{ mt: 8 }} />
    </Box>
  );
}
