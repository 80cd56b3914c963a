import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import { EntityName } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { ReviewItem } from './ReviewItem';

/** @internal */
export interface ReviewItemsProps {
  detail: AccessReviewDetail;
  userRef: string;
  onDecided: (detail: AccessReviewDetail) => void;
}

/** The roles under review by who decides about them, the reader's own first, in each by person. */
export function ReviewItems(props: ReviewItemsProps) {
  const { detail, userRef, onDecided } = props;
  const { review, items } = detail;
  const t = useWords();
  const reviewers = [...new Set(items.map(({ reviewerRef }) => reviewerRef))];
  reviewers.sort(
    (a, b) =>
      Number(b === userRef) - Number(a === userRef) || a.localeCompare(b),
  );
  return (
    <>
      {reviewers.map(reviewer => (
        <Box component="section" key={reviewer} sx={{ mt: 3 }}>
          <Typography variant="h3">
            {reviewer === userRef
              ? t('reviews.review.byYou')
              : t('reviews.review.byReviewer', {
                  who: <EntityName entityRef={reviewer} />,
                })}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {items
              .filter(({ reviewerRef }) => reviewerRef === reviewer)
              .sort((a, b) => a.displayName.localeCompare(b.displayName))
              .map(item => (
                <li key={item.id}>
                  <ReviewItem
                    item={item}
                    closed={review.state === 'closed'}
                    userRef={userRef}
                    onDecided={onDecided}
                  />
                </li>
              ))}
          </Box>
        </Box>
      ))}
    </>
  );
}
