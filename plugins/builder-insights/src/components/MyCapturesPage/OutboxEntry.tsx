import { useRouteRef } from '@backstage/core-plugin-api';
import { insightTitle } from '@builder-insights/plugin-builder-insights-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { OutboxItem } from '../../capture/OutboxItem';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { CaptureProgress } from '../CapturePage/CaptureProgress';
import { downloadCapture } from './downloadCapture';

/** @internal */
export interface OutboxEntryProps {
  item: OutboxItem;
  sending: boolean;
  onSend: () => void;
  onDiscard: () => void;
}

/** One capture that waits on this device. */
export function OutboxEntry(props: OutboxEntryProps) {
  const { item, sending, onSend, onDiscard } = props;
  const { request } = item;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const title = insightTitle(request);
  return (
    <Box
      component="li"
      aria-label={title}
      sx={{ pt: 2, mt: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {request.verbatim ? `“${title}”` : title}
      </Typography>
      <Box sx={{ color: 'text.secondary', typography: 'body2', mt: 0.5 }}>
        <Instant at={request.capturedAt} />
        {' · '}
        <CaptureProgress item={item} sending={sending} stored={false} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button variant="outlined" onClick={onSend} disabled={sending}>
          {t('capture.outbox.sendNow')}
        </Button>
        {item.problem?.kind === 'refused' && (
          <Button
            component={Link}
            to={`${root}/capture?correct=${encodeURIComponent(
              request.clientId,
            )}`}
          >
            {t('capture.outbox.correct')}
          </Button>
        )}
        <Button onClick={() => downloadCapture(request)}>
          {t('capture.outbox.export')}
        </Button>
        <Button color="error" onClick={onDiscard} disabled={sending}>
          {t('capture.outbox.discard')}
        </Button>
      </Box>
    </Box>
  );
}
