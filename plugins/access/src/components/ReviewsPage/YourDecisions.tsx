import type { AccessReview } from '@builder-insights/plugin-access-common';
import { Failure, useLoad } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { YourReview } from './YourReview';

/** @internal */
export interface YourDecisionsProps {
  userRef: string;
  reviews: readonly AccessReview[];
  onDecided: () => void;
}

/** What waits for the reader's answer, to be answered in place. */
export function YourDecisions(props: YourDecisionsProps) {
  const { userRef, reviews, onDecided } = props;
  const t = useWords();
  const api = useAccessApi();
  // The list is loaded anew after each answer, while which reviews are open stays the same.
  const open = reviews
    .filter(({ state }) => state === 'open')
    .map(({ id }) => id)
    .join(' ');
  const {
    value: waiting = [],
    error,
    reload,
  } = useLoad(
    useCallback(async () => {
      const details = await Promise.all(
        open
          .split(' ')
          .filter(Boolean)
          .map(id => api.review(id)),
      );
      return details.filter(({ items }) =>
        items.some(
          ({ reviewerRef, decision }) =>
            reviewerRef === userRef && decision === 'none',
        ),
      );
    }, [api, open, userRef]),
  );

  if (error) {
    return (
      <Failure
        what={t('reviews.yours.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Typography variant="h3" component="h2">
        {t('reviews.yours.heading')}
      </Typography>
      {waiting.map(detail => (
        <YourReview
          key={detail.review.id}
          detail={detail}
          userRef={userRef}
          onDecided={onDecided}
        />
      ))}
    </Box>
  );
}
