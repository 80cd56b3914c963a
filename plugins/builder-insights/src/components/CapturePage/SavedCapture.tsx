import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import { useFocusOnMount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useOutbox } from '../../hooks/useOutbox';
import { useWords } from '../../hooks/useWords';
import { CaptureProgress } from './CaptureProgress';

/** @internal */
export interface SavedCaptureProps {
  userRef: string;
  request: CaptureRequest;
  onAnother: () => void;
  /** Opens the form with what the server refused. */
  onCorrect: (request: CaptureRequest) => void;
}

/** What was just captured and where it is now. */
export function SavedCapture(props: SavedCaptureProps) {
  const { userRef, request, onAnother, onCorrect } = props;
  const t = useWords();
  const another = useFocusOnMount<HTMLButtonElement>();
  const { searchOf } = useOpenInsight();
  const { outbox, items, sending } = useOutbox(userRef);
  const clientId = outbox.currentId(request.clientId);
  const item = items.find(waiting => waiting.request.clientId === clientId);
  const receipt = outbox.receiptFor(clientId);
  return (
    <section aria-label={t('capture.saved.heading')}>
      <Typography
        component="blockquote"
        sx={{
          m: 0,
          fontSize: request.verbatim ? 20 : undefined,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {request.verbatim ? `“${request.verbatim}”` : request.note}
      </Typography>
      <Box role="status" sx={{ mt: 2 }}>
        <CaptureProgress
          item={item}
          sending={sending === clientId}
          stored={receipt !== undefined}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
        <Button
          ref={another}
          variant="contained"
          onClick={onAnother}
          sx={{ minHeight: 44 }}
        >
          {t('capture.saved.another')}
        </Button>
        {receipt && (
          <Button
            variant="outlined"
            component={Link}
            to={searchOf(receipt.id)}
            sx={{ minHeight: 44 }}
          >
            {t('capture.saved.open')}
          </Button>
        )}
        {item?.problem?.kind === 'refused' && (
          <Button variant="outlined" onClick={() => onCorrect(item.request)}>
            {t('capture.outbox.correct')}
          </Button>
        )}
        {item?.problem && sending !== clientId && (
          <Button onClick={() => void outbox.sendNow(clientId)}>
            {t('capture.outbox.sendNow')}
          </Button>
        )}
      </Box>
    </section>
  );
}
