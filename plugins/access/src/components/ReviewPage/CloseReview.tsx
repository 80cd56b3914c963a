import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import { Failure, useAct } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { CloseReviewDialog } from './CloseReviewDialog';

/** @internal */
export interface CloseReviewProps {
  detail: AccessReviewDetail;
  onClosed: (detail: AccessReviewDetail) => void;
}

/** Closes a review after saying what that revokes. */
export function CloseReview(props: CloseReviewProps) {
  const { detail, onClosed } = props;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  const [fresh, setFresh] = useState<AccessReviewDetail>();

  // Others may have answered since the page was opened: what is confirmed is what is closed.
  const ask = () =>
    act(async () => setFresh(await api.review(detail.review.id)));
  const close = () =>
    act(async () => {
      const closed = await api.closeReview(detail.review.id);
      setFresh(undefined);
      onClosed(closed);
    });
  return (
    <>
      <Button variant="outlined" onClick={ask} sx={{ mt: 1 }}>
        {t('reviews.close.start')}
      </Button>
      {error !== undefined && !fresh && (
        <Failure what={t('reviews.close.failed')} error={error} />
      )}
      <CloseReviewDialog
        detail={fresh ?? detail}
        open={fresh !== undefined}
        closing={acting}
        error={error}
        onCancel={() => setFresh(undefined)}
        onConfirm={close}
      />
    </>
  );
}
