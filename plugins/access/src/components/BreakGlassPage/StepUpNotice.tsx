import { STEP_UP_MAX_AGE_MINUTES } from '@builder-insights/plugin-access-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useStepUpRefusal } from '../../hooks/useStepUpRefusal';
import { useWords } from '../../hooks/useWords';
import { StepUpLink } from './StepUpLink';

/** @internal */
export interface StepUpNoticeProps {
  /** Whether the server asked for it. */
  needed: boolean;
}

/** The way to prove that it is you, and what came back from there when it did not work. */
export function StepUpNotice(props: StepUpNoticeProps) {
  const { needed } = props;
  const t = useWords();
  const refusal = useStepUpRefusal();
  if (!needed && !refusal) {
    return null;
  }
  return (
    <Alert severity="info" variant="outlined">
      <AlertTitle>{t('breakGlass.form.stepUpTitle')}</AlertTitle>
      {refusal && (
        <div>{t('breakGlass.form.stepUpRefused', { why: refusal })}</div>
      )}
      {t('breakGlass.form.stepUpBody', {
        minutes: String(STEP_UP_MAX_AGE_MINUTES),
      })}
      <StepUpLink />
    </Alert>
  );
}
