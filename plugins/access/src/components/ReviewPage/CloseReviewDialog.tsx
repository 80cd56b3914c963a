import type { AccessReviewDetail } from '@builder-insights/plugin-access-common';
import { Failure, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { ItemName } from './ItemName';

/** @internal */
export interface CloseReviewDialogProps {
  detail: AccessReviewDetail;
  open: boolean;
  closing: boolean;
  error: unknown;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Lists what closing revokes, and asks. */
export function CloseReviewDialog(props: CloseReviewDialogProps) {
  const { detail, open, closing, error, onCancel, onConfirm } = props;
  const { review, items } = detail;
  const t = useWords();
  const titleId = useId();
  const going = items.filter(({ decision }) => decision !== 'keep');
  const count = { count: going.length };
  return (
    <Dialog open={open} onClose={onCancel} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('reviews.close.heading')}</DialogTitle>
      <DialogContent>
        {going.length === 0 ? (
          <Typography>{t('reviews.close.none')}</Typography>
        ) : (
          <>
            <Typography>{t('reviews.close.will', count)}</Typography>
            <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
              {going.map(item => (
                <li key={item.id}>
                  <ItemName item={item} />
                  {item.decision === 'none' &&
                    ` (${t('reviews.close.unanswered')})`}
                </li>
              ))}
            </Box>
          </>
        )}
        <Typography color="text.secondary">
          {Date.parse(review.dueAt) > Date.now() && (
            <>
              {t('reviews.close.early', {
                when: <Instant at={review.dueAt} />,
              })}{' '}
            </>
          )}
          {t('reviews.close.final')}
        </Typography>
        {error !== undefined && (
          <Failure what={t('reviews.close.failed')} error={error} />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onCancel}>{t('reviews.close.cancel')}</Button>
        <Button
          variant="contained"
          color={going.length > 0 ? 'error' : 'primary'}
          disabled={closing}
          onClick={onConfirm}
        >
          {going.length > 0
            ? t('reviews.close.confirmRevoke', count)
            : t('reviews.close.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
