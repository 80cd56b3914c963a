import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';

/** @public */
export interface DiscardDialogProps {
  open: boolean;
  question: string;
  /** What is lost by it. */
  hint: string;
  discard: string;
  keep: string;
  onKeep: () => void;
  onDiscard: () => void;
}

/** Asks before what somebody wrote is thrown away. */
export function DiscardDialog(props: DiscardDialogProps) {
  const { open, question, hint, discard, keep, onKeep, onDiscard } = props;
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onKeep} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{question}</DialogTitle>
      <DialogContent>{hint}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={onDiscard}>
          {discard}
        </Button>
        <Button variant="contained" onClick={onKeep}>
          {keep}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
