import { useRouteRef } from '@backstage/core-plugin-api';
import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { ReviewItem } from '../ReviewPage/ReviewItem';
import { ReviewState } from './ReviewState';

/** @internal */
export interface YourReviewProps {
  /** As it was when the page was opened: what was undecided then stays to be seen. */
  detail: AccessReviewDetail;
  userRef: string;
  onDecided: () => void;
}

/** What one review asks the reader. */
export function YourReview(props: YourReviewProps) {
  const { detail, userRef, onDecided } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const [now, setNow] = useState(detail);
  const asked = detail.items.filter(
    ({ reviewerRef, decision }) =>
      reviewerRef === userRef && decision === 'none',
  );
  const items = asked.map(
    item => now.items.find(({ id }) => id === item.id) ?? item,
  );
  const waiting = items.filter(({ decision }) => decision === 'none').length;
  return (
    <Box component="section" sx={{ mt: 1 }}>
      <Typography component="h3">
        <Link
          component={RouterLink}
          to={`${root}/reviews/${encodeURIComponent(detail.review.id)}`}
        >
          {detail.review.title}
        </Link>
      </Typography>
      <ReviewState review={detail.review} />
      <Typography role="status" color="text.secondary">
        {waiting === 0
          ? t('reviews.yours.none')
          : t('reviews.yours.about', { count: waiting })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map(item => (
          <li key={item.id}>
            <ReviewItem
              item={item}
              closed={false}
              userRef={userRef}
              onDecided={next => {
                setNow(next);
                onDecided();
              }}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}
