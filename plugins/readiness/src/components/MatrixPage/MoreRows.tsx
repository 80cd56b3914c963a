import type { MatrixRow } from '@builder-insights/plugin-readiness-common';
import { Failure, useWhenSeen, type Pages } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../hooks/useWords';

/** Loads the next page as one scrolls, or when the button is pressed. */
export function MoreRows(props: { pages: Pages<MatrixRow> }) {
  const { hasMore, loading, error, more } = props.pages;
  const t = useWords();
  const seen = useWhenSeen<HTMLDivElement>(more);
  if (error !== undefined) {
    return (
      <Failure what={t('matrix.moreFailed')} error={error} onRetry={more} />
    );
  }
  return hasMore ? (
    <Box ref={seen} sx={{ py: 2 }}>
      <Button variant="outlined" disabled={loading} onClick={more}>
        {t(loading ? 'matrix.loading' : 'matrix.more')}
      </Button>
    </Box>
  ) : null;
}
