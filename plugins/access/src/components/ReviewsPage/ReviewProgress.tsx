import type { AccessReview } from '@builder-insights/plugin-access-common';
import { formatCount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** How far a review is: counts, and a bar while it is open. */
export function ReviewProgress(props: { review: AccessReview }) {
  const { title, state, counts } = props.review;
  const t = useWords();
  const answered = counts.items - counts.unanswered;
  const words = {
    answered: formatCount(answered),
    all: formatCount(counts.items),
    kept: formatCount(counts.kept),
    revoked: formatCount(counts.revoked),
    verified: formatCount(counts.verified),
  };
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {state === 'open'
          ? t('reviews.progress.open', words)
          : t('reviews.progress.closed', words)}
      </Typography>
      {state === 'open' && counts.items > 0 && (
        <LinearProgress
          variant="determinate"
          aria-label={t('reviews.progress.label', { title })}
          value={(answered / counts.items) * 100}
          sx={{ mt: 0.5 }}
        />
      )}
    </Box>
  );
}
