import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useId } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { MarkdownActions } from '../shared/MarkdownActions';
import { Paper } from '../shared/Paper';

/** @internal */
export interface AgendaDialogProps {
  rolloutId: string;
  onClose: () => void;
}

/** The agenda of the next review as text, to be copied or printed. */
export function AgendaDialog(props: AgendaDialogProps) {
  const { rolloutId, onClose } = props;
  const t = useWords();
  const api = useReadinessApi();
  const titleId = useId();
  const phone = useMediaQuery('(max-width:599px)', { noSsr: true });
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.agenda(rolloutId), [api, rolloutId]),
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={phone}
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('decisions.agenda.title')}</DialogTitle>
      <DialogContent>
        {error !== undefined && (
          <Failure
            what={t('decisions.agenda.failed')}
            error={error}
            onRetry={reload}
          />
        )}
        {error === undefined && !value && <ListSkeleton rows={4} />}
        {value && (
          <Paper label={t('decisions.agenda.title')}>
            <MarkdownActions
              markdown={value.markdown}
              fileName={`${rolloutId}-agenda.md`}
            />
            <Box
              component="pre"
              sx={{
                fontFamily: 'inherit',
                fontSize: 'inherit',
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
              }}
            >
              {value.markdown}
            </Box>
          </Paper>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('decisions.agenda.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
