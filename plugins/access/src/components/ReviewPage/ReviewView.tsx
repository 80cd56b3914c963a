import type {
  AccessReviewDetail,
  MyAccess,
} from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../hooks/useWords';
import { CloseReview } from './CloseReview';
import { ReviewAlarms } from './ReviewAlarms';
import { ReviewEvidence } from './ReviewEvidence';
import { ReviewItems } from './ReviewItems';
import { ReviewSentence } from './ReviewSentence';

/** @internal */
export interface ReviewViewProps {
  detail: AccessReviewDetail;
  me: MyAccess;
  onChanged: (detail: AccessReviewDetail) => void;
}

/** A review: what it is about and how far it is, who is asked about, and what came of it. */
export function ReviewView(props: ReviewViewProps) {
  const { detail, me, onChanged } = props;
  const { review, items } = detail;
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <article>
      <Typography
        ref={heading}
        tabIndex={-1}
        variant="h2"
        sx={{ overflowWrap: 'anywhere', mb: 1 }}
      >
        {review.title}
      </Typography>
      <ReviewSentence review={review} />
      <ReviewAlarms detail={detail} />
      {me.may.manageReviews && review.state === 'open' && (
        <CloseReview
          detail={detail}
          onClosed={closed => {
            // The button that had the focus goes away with the open review.
            flushSync(() => onChanged(closed));
            heading.current?.focus();
          }}
        />
      )}
      {items.length === 0 ? (
        <Typography color="text.secondary" sx={{ my: 3 }}>
          {t('reviews.review.empty')}
        </Typography>
      ) : (
        <ReviewItems
          detail={detail}
          userRef={me.userRef}
          onDecided={onChanged}
        />
      )}
      {me.may.readReviews && (
        <Box sx={{ mt: 4 }}>
          <ReviewEvidence review={review} />
        </Box>
      )}
    </article>
  );
}
