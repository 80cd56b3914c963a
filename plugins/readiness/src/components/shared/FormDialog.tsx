import { DiscardDialog } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface FormDialogProps {
  title: string;
  /** What the button that ends it is called. */
  save: string;
  /** Whether saving takes something away. */
  grave?: boolean;
  /** Whether there is something that would be lost. */
  dirty: boolean;
  acting: boolean;
  wide?: boolean;
  children: ReactNode;
  onSave: () => void;
  onClose: () => void;
}

/** A form in a dialog: what was typed is not thrown away without being asked. */
export function FormDialog(props: FormDialogProps) {
  const { title, save, grave, dirty, acting, wide, children } = props;
  const { onSave, onClose } = props;
  const t = useWords();
  const titleId = useId();
  const phone = useMediaQuery('(max-width:599px)', { noSsr: true });
  const [leaving, setLeaving] = useState(false);

  const leave = () => (dirty ? setLeaving(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!acting) {
      onSave();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      fullScreen={phone}
      onClose={leave}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={leave}>{t('page.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={grave ? 'error' : 'primary'}
            disabled={acting}
          >
            {save}
          </Button>
        </DialogActions>
      </form>
      <DiscardDialog
        open={leaving}
        question={t('registers.discardQuestion')}
        hint={t('registers.discardHint')}
        discard={t('registers.discard')}
        keep={t('registers.keep')}
        onKeep={() => setLeaving(false)}
        onDiscard={onClose}
      />
    </Dialog>
  );
}
