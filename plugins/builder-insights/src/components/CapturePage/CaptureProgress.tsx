import { Mark } from '@builder-insights/ui';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import {
  RiCheckDoubleLine,
  RiCheckLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import type { OutboxItem } from '../../capture/OutboxItem';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface CaptureProgressProps {
  /** The capture as it waits; undefined once the server has it. */
  item: OutboxItem | undefined;
  sending: boolean;
  /** Whether the server confirmed it to this page. */
  stored: boolean;
}

/** Where a capture is now, in words. */
export function CaptureProgress(props: CaptureProgressProps) {
  const { item, sending, stored } = props;
  const t = useWords();
  if (stored) {
    return (
      <Mark icon={RiCheckDoubleLine} color="success.main">
        {t('capture.saved.stored')}
      </Mark>
    );
  }
  if (!item) {
    return <>{t('capture.saved.elsewhere')}</>;
  }
  const { problem } = item;
  return (
    <>
      <Mark icon={RiCheckLine} color="success.main">
        {t('capture.saved.onDevice')}
      </Mark>
      {sending && (
        <Typography variant="inherit" component="span" sx={{ ml: 2 }}>
          <CircularProgress size={14} aria-hidden sx={{ mr: 1 }} />
          {t('capture.saved.sending')}
        </Typography>
      )}
      {problem && !sending && (
        <Typography variant="inherit" sx={{ mt: 1, display: 'flex', gap: 1 }}>
          <RiErrorWarningLine
            size={18}
            aria-hidden
            style={{ flexShrink: 0, marginTop: 2 }}
          />
          {t(`capture.problem.${problem.kind}`, { message: problem.message })}
        </Typography>
      )}
    </>
  );
}
