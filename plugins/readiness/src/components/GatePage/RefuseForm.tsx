import { Failure, ReasonField, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isTooShort } from '../../format/isTooShort';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface RefuseFormProps {
  attestationId: string;
  /** What the button is called. */
  label: string;
  onCancel: () => void;
  onRefused: () => void;
}

/** Refuses somebody's statement or takes back one's own, and says why. */
export function RefuseForm(props: RefuseFormProps) {
  const { attestationId, label, onCancel, onRefused } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const short = isTooShort(reason);
  const save = () => {
    setTried(true);
    if (!short && !acting) {
      void act(async () => {
        await api.refuseAttestation(attestationId, reason.trim());
        onRefused();
      });
    }
  };
  return (
    <Box sx={{ width: '100%', maxWidth: 560 }}>
      <ReasonField
        focusOnMount
        label={t('gate.pending.reason')}
        value={reason}
        onChange={setReason}
        error={tried && short ? t('gate.pending.noReason') : undefined}
      />
      {error !== undefined && (
        <Failure what={t('gate.pending.failed')} error={error} />
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button variant="outlined" disabled={acting} onClick={save}>
          {label}
        </Button>
        <Button onClick={onCancel}>{t('page.cancel')}</Button>
      </Box>
    </Box>
  );
}
