import {
  DayField,
  Failure,
  useAct,
  useFocusOnMount,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface PlaceHoldFormProps {
  onCancel: () => void;
  onPlaced: () => void;
}

/** Asks why, and for which time. */
export function PlaceHoldForm(props: PlaceHoldFormProps) {
  const { onCancel, onPlaced } = props;
  const t = useWords();
  const api = useAccessApi();
  const headingId = useId();
  const first = useFocusOnMount<HTMLInputElement>();
  const { acting, error, act } = useAct();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [tried, setTried] = useState(false);
  const noReason = tried && !reason.trim();
  const badSpan = !from || !to || from >= to;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || badSpan || acting) {
      return;
    }
    void act(async () => {
      await api.placeHold({
        reason: reason.trim(),
        from: `${from}T00:00:00.000Z`,
        to: `${to}T00:00:00.000Z`,
      });
      onPlaced();
    });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={headingId}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 560, mt: 2 }}
    >
      <Typography id={headingId} variant="h4" component="h3">
        {t('audit.holds.heading')}
      </Typography>
      <TextField
        fullWidth
        multiline
        required
        label={t('audit.holds.reason')}
        inputRef={first}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={noReason}
        helperText={noReason ? t('audit.holds.reasonMissing') : undefined}
      />
      <DayField label={t('audit.holds.from')} value={from} onChange={setFrom} />
      <DayField
        label={t('audit.holds.to')}
        value={to}
        onChange={setTo}
        error={tried && badSpan ? t('audit.holds.badSpan') : undefined}
      />
      {error !== undefined && (
        <Failure what={t('audit.holds.failed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={acting}>
          {t('audit.holds.submit')}
        </Button>
        <Button onClick={onCancel}>{t('audit.holds.cancel')}</Button>
      </Box>
    </Box>
  );
}
