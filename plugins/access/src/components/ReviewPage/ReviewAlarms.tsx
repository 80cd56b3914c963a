import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { ItemName } from './ItemName';

/** What must not be overlooked: a review that was tampered with, and roles that were to go and did not. */
export function ReviewAlarms(props: { detail: AccessReviewDetail }) {
  const { items, integrity } = props.detail;
  const t = useWords();
  const failed = items.filter(
    ({ remediation }) => remediation?.state === 'failed',
  );
  return (
    <>
      {integrity.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ my: 2 }}>
          <AlertTitle>{t('reviews.review.integrityTitle')}</AlertTitle>
          {t('reviews.review.integrityDo')}
          <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
            {integrity.map(finding => (
              <li key={finding}>{finding}</li>
            ))}
          </Box>
        </Alert>
      )}
      {failed.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ my: 2 }}>
          <AlertTitle>
            {t('reviews.review.failedTitle', { count: failed.length })}
          </AlertTitle>
          <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
            {failed.map(item => (
              <li key={item.id}>
                <ItemName item={item} />:{' '}
                {item.remediation?.message ?? t('reviews.item.unknownWhy')}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}
