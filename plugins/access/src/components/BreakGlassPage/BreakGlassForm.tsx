import { BREAK_GLASS_MAX_MINUTES } from '@builder-insights/plugin-access-common';
import { Failure, GroupField, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import { needsStepUp } from '../../breakGlass/needsStepUp';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useBreakGlassDraft } from '../../hooks/useBreakGlassDraft';
import { useIsRootGroup } from '../../hooks/useIsRootGroup';
import { useWords } from '../../hooks/useWords';
import { StepUpNotice } from './StepUpNotice';

/** @internal */
export interface BreakGlassFormProps {
  userRef: string;
  onStarted: () => void;
}

/** Asks for emergency access: why, for what, and for how long. */
export function BreakGlassForm(props: BreakGlassFormProps) {
  const { userRef, onStarted } = props;
  const t = useWords();
  const api = useAccessApi();
  const headingId = useId();
  const { draft, setDraft, clear } = useBreakGlassDraft(userRef);
  const isRoot = useIsRootGroup();
  const { acting, error, act } = useAct();
  const [tried, setTried] = useState(false);
  const { scopeRef } = draft;
  const minutes = Number(draft.minutes);
  const bad = {
    reason: !draft.reason.trim(),
    scope: !scopeRef || isRoot(scopeRef),
    minutes: !(
      Number.isInteger(minutes) &&
      minutes >= 1 &&
      minutes <= BREAK_GLASS_MAX_MINUTES
    ),
  };
  const max = String(BREAK_GLASS_MAX_MINUTES);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (bad.reason || bad.scope || bad.minutes || !scopeRef || acting) {
      return;
    }
    void act(async () => {
      await api.startBreakGlass({
        reason: draft.reason.trim(),
        ticket: draft.ticket.trim() || undefined,
        scopeRef,
        minutes,
      });
      clear();
      onStarted();
    });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={headingId}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 560 }}
    >
      <Typography id={headingId} variant="h3" component="h2">
        {t('breakGlass.form.heading')}
      </Typography>
      <StepUpNotice needed={needsStepUp(error)} />
      <TextField
        multiline
        minRows={2}
        required
        label={t('breakGlass.form.reason')}
        value={draft.reason}
        onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
        error={tried && bad.reason}
        helperText={
          tried && bad.reason ? t('breakGlass.form.reasonMissing') : undefined
        }
      />
      <GroupField
        label={t('breakGlass.form.scope')}
        value={scopeRef}
        onChange={next => setDraft({ ...draft, scopeRef: next })}
        hint={t('breakGlass.form.scopeHint')}
        error={
          tried && bad.scope ? t('breakGlass.form.scopeMissing') : undefined
        }
      />
      <TextField
        type="number"
        label={t('breakGlass.form.minutes')}
        value={draft.minutes}
        onChange={({ target }) => setDraft({ ...draft, minutes: target.value })}
        inputProps={{ min: 1, max: BREAK_GLASS_MAX_MINUTES }}
        error={tried && bad.minutes}
        helperText={
          tried && bad.minutes
            ? t('breakGlass.form.minutesBad', { max })
            : undefined
        }
      />
      <TextField
        label={t('breakGlass.form.ticket')}
        value={draft.ticket}
        onChange={({ target }) => setDraft({ ...draft, ticket: target.value })}
      />
      {error !== undefined && !needsStepUp(error) && (
        <Failure what={t('breakGlass.form.failed')} error={error} />
      )}
      <Button
        type="submit"
        variant="contained"
        disabled={acting}
        sx={{ justifySelf: 'start' }}
      >
        {t('breakGlass.form.submit')}
      </Button>
    </Box>
  );
}
