import {
  LIMITS,
  type CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent, type ReactNode } from 'react';
import { hasWords } from '../../capture/CaptureDraft';
import { nextDraft } from '../../capture/nextDraft';
import { toRequest } from '../../capture/toRequest';
import { useDraft } from '../../hooks/useDraft';
import { useOutbox } from '../../hooks/useOutbox';
import { useSubmitKeys } from '../../hooks/useSubmitKeys';
import { useWords } from '../../hooks/useWords';
import { CaptureFields } from './CaptureFields';

/** @internal */
export interface CaptureFormProps {
  userRef: string;
  /** Gets the capture once it is safe on this device. */
  onSaved: (request: CaptureRequest) => void;
  /** Whether there is room for the text alone. */
  compact?: boolean;
  /** Stands beside the save button. */
  actions?: ReactNode;
}

/** The form a person captures with; what they type survives anything. */
export function CaptureForm(props: CaptureFormProps) {
  const { userRef, onSaved, compact, actions } = props;
  const t = useWords();
  const form = useSubmitKeys();
  const { draft, kept, setDraft } = useDraft(userRef);
  const { outbox } = useOutbox(userRef);
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState(false);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasWords(draft) || draft[draft.voice].length > LIMITS.text) {
      return;
    }
    const request = toRequest(draft);
    try {
      outbox.add(request);
    } catch {
      setFull(true);
      return;
    }
    // Only now, with the capture safe in the outbox, may the draft go.
    setDraft(nextDraft(draft));
    setTried(false);
    setFull(false);
    onSaved(request);
  };

  return (
    <form ref={form} onSubmit={save} noValidate>
      <CaptureFields
        draft={draft}
        onChange={setDraft}
        showProblems={tried}
        compact={compact}
      />
      {full && (
        <Alert severity="error" variant="outlined" sx={{ mt: 2 }}>
          {t('capture.form.full')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          mt: 2,
        }}
      >
        <Button type="submit" variant="contained" sx={{ minHeight: 44 }}>
          {t('capture.form.save')}
        </Button>
        {actions}
        {!compact && (
          <Typography variant="body2" color="text.secondary">
            <Box
              component="span"
              sx={{ '@media (pointer: coarse)': { display: 'none' } }}
            >
              {t('capture.form.saveKeys')}.{' '}
            </Box>
            {t(kept ? 'capture.form.kept' : 'capture.form.notKept')}
          </Typography>
        )}
      </Box>
    </form>
  );
}
