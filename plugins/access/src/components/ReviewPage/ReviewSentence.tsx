import type { AccessReview } from '@builder-insights/plugin-access-common';
import {
  EntityName,
  formatCount,
  formatDay,
  Instant,
} from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** What a review is about, how far it is, and what happens to whatever nobody answers. */
export function ReviewSentence(props: { review: AccessReview }) {
  const { review } = props;
  const { counts, dueAt, closedAt, closedBy } = review;
  const t = useWords();
  const late = Date.parse(dueAt) < Date.now();
  const due = { day: formatDay(dueAt), when: <Instant at={dueAt} /> };
  return (
    <Typography sx={{ maxWidth: 720, my: 1 }}>
      {t('reviews.review.about', {
        count: counts.items,
        n: formatCount(counts.items),
      })}{' '}
      {t('reviews.review.opened', {
        when: <Instant at={review.openedAt} />,
        who: <EntityName entityRef={review.openedBy} />,
      })}{' '}
      {review.state === 'open' ? (
        <>
          <span role="status">
            {t('reviews.review.answered', {
              answered: formatCount(counts.items - counts.unanswered),
              all: formatCount(counts.items),
            })}
          </span>{' '}
          <strong>
            {t(
              late ? 'reviews.review.noAnswerLate' : 'reviews.review.noAnswer',
              due,
            )}
          </strong>
        </>
      ) : (
        <>
          {closedAt &&
            closedBy &&
            t('reviews.review.closed', {
              when: <Instant at={closedAt} />,
              who: <EntityName entityRef={closedBy} />,
            })}{' '}
          <strong role="status">
            {counts.revoked === 0
              ? t('reviews.review.resultNone', {
                  kept: formatCount(counts.kept),
                })
              : t('reviews.review.result', {
                  kept: formatCount(counts.kept),
                  revoked: formatCount(counts.revoked),
                  verified: formatCount(counts.verified),
                })}
          </strong>
        </>
      )}
    </Typography>
  );
}
