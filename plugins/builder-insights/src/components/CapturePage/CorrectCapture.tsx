import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type FormEvent } from 'react';
import { hasWords } from '../../capture/CaptureDraft';
import { toContent } from '../../capture/toContent';
import { toDraft } from '../../capture/toDraft';
import { toRequest } from '../../capture/toRequest';
import { useOutbox } from '../../hooks/useOutbox';
import { useSubmitKeys } from '../../hooks/useSubmitKeys';
import { useWords } from '../../hooks/useWords';
import { CaptureFields } from './CaptureFields';

/** @internal */
export interface CorrectCaptureProps {
  userRef: string;
  request: CaptureRequest;
  onSaved: (request: CaptureRequest) => void;
  onCancel: () => void;
}

/** A capture that the server refused, opened to be put right. */
export function CorrectCapture(props: CorrectCaptureProps) {
  const { userRef, request, onSaved, onCancel } = props;
  const t = useWords();
  const form = useSubmitKeys();
  const { outbox, items } = useOutbox(userRef);
  const [draft, setDraft] = useState(() => toDraft(request));
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState(false);
  const problem = items.find(
    item => item.request.clientId === request.clientId,
  )?.problem;
  const refused = problem?.kind === 'refused';

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasWords(draft)) {
      return;
    }
    try {
      if (!refused) {
        const another = toRequest(draft);
        outbox.add(another);
        onSaved(another);
        return;
      }
      const { clientId, rootId, capturedAt, createdOffline, source } = request;
      const corrected = {
        ...toContent(draft),
        clientId,
        ...(rootId && { rootId }),
        capturedAt,
        createdOffline,
        source,
      };
      // Where another tab was faster, the form says so and stays.
      if (outbox.correct(corrected)) {
        onSaved(corrected);
      }
    } catch {
      setFull(true);
    }
  };

  return (
    <form ref={form} onSubmit={save} noValidate>
      <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
        {refused
          ? t('capture.form.correcting', { problem: problem.message })
          : t('capture.form.sentMeanwhile')}
      </Alert>
      <CaptureFields
        draft={draft}
        onChange={setDraft}
        showProblems={tried}
        unfolded
      />
      {full && (
        <Alert severity="error" variant="outlined" sx={{ mt: 2 }}>
          {t('capture.form.full')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button type="submit" variant="contained" sx={{ minHeight: 44 }}>
          {t(refused ? 'capture.form.save' : 'capture.form.saveAsNew')}
        </Button>
        <Button onClick={onCancel}>{t('capture.form.stopCorrecting')}</Button>
      </Box>
    </form>
  );
}
