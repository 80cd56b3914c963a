import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface DiscardDialogProps {
  open: boolean;
  onKeep: () => void;
  onDiscard: () => void;
}

/** Asks before a capture is thrown away. */
export function DiscardDialog(props: DiscardDialogProps) {
  const { open, onKeep, onDiscard } = props;
  const t = useWords();
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onKeep} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {t('capture.outbox.discardQuestion')}
      </DialogTitle>
      <DialogContent>{t('capture.outbox.discardHint')}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={onDiscard}>
          {t('capture.outbox.discard')}
        </Button>
        <Button variant="contained" onClick={onKeep}>
          {t('capture.outbox.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
