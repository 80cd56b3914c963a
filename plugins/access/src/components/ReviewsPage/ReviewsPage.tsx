import {
  Failure,
  FormBehindButton,
  ListSkeleton,
  Notice,
  useLoad,
} from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { RiAddLine } from '@remixicon/react';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { OpenReviewForm } from './OpenReviewForm';
import { ReviewList } from './ReviewList';
import { YourDecisions } from './YourDecisions';

/** The rounds of asking who still needs a privileged role; what the reader has to decide comes first. */
export function ReviewsPage(props: PageProps) {
  const { me } = props;
  const { readReviews, manageReviews } = me.may;
  const t = useWords();
  const api = useAccessApi();
  const {
    value: reviews,
    error,
    reload,
  } = useLoad(useCallback(() => api.reviews(), [api]));

  return (
    <>
      <Typography sx={{ maxWidth: 720, mb: 3 }}>
        {t('reviews.intro')}
      </Typography>
      {error !== undefined && (
        <Failure
          what={t('reviews.loadFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !reviews && <ListSkeleton rows={4} />}
      {reviews && (
        <>
          <YourDecisions
            userRef={me.userRef}
            reviews={reviews}
            onDecided={reload}
          />
          {manageReviews && (
            <FormBehindButton
              variant="contained"
              icon={<RiAddLine size={18} aria-hidden />}
              label={t('reviews.openForm.start')}
            >
              {close => <OpenReviewForm onCancel={close} />}
            </FormBehindButton>
          )}
          {reviews.length > 0 && (
            <ReviewList
              reviews={reviews}
              heading={t(
                readReviews ? 'reviews.list.heading' : 'reviews.list.mine',
              )}
            />
          )}
          {reviews.length === 0 && (
            <Notice
              title={t(
                readReviews
                  ? 'reviews.list.emptyTitle'
                  : 'reviews.list.emptyOthersTitle',
              )}
            >
              {t(
                readReviews
                  ? 'reviews.list.emptyBody'
                  : 'reviews.list.emptyOthersBody',
              )}{' '}
              {manageReviews && t('reviews.list.emptyFirst')}
            </Notice>
          )}
        </>
      )}
    </>
  );
}
