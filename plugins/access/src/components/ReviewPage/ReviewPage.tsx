import { useRouteRef } from '@backstage/core-plugin-api';
import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import {
  Failure,
  ListSkeleton,
  Notice,
  statusOf,
  useLoad,
} from '@builder-insights/ui';
import Link from '@mui/material/Link';
import { useCallback, useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import type { PageProps } from '../shared/PageProps';
import { ReviewView } from './ReviewView';

/** The review that the page's address names. */
export function ReviewPage(props: PageProps) {
  const { me } = props;
  const { reviewId = '' } = useParams();
  const t = useWords();
  const api = useAccessApi();
  const root = useRouteRef(rootRouteRef)();
  const {
    value: loaded,
    error,
    reload,
  } = useLoad(useCallback(() => api.review(reviewId), [api, reviewId]));
  const [changed, setChanged] = useState<AccessReviewDetail>();
  const detail = changed?.review.id === reviewId ? changed : loaded;

  return (
    <>
      <Link
        component={RouterLink}
        to={`${root}/reviews`}
        sx={{ display: 'inline-block', py: 1.25 }}
      >
        {t('reviews.review.back')}
      </Link>
      {statusOf(error) === 404 && (
        <Notice title={t('reviews.review.goneTitle')}>
          {t('reviews.review.goneBody')}
        </Notice>
      )}
      {error !== undefined && statusOf(error) !== 404 && (
        <Failure
          what={t('reviews.review.loadFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !detail && <ListSkeleton rows={6} />}
      {detail && <ReviewView detail={detail} me={me} onChanged={setChanged} />}
    </>
  );
}
