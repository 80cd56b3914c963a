import { Failure } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useStepUpUrl } from '../../hooks/useStepUpUrl';
import { useWords } from '../../hooks/useWords';

/** Leaves the portal for a fresh sign-in, which comes back to this page. */
export function StepUpLink() {
  const t = useWords();
  const { value: href, error, reload } = useStepUpUrl();
  if (error) {
    return (
      <Failure
        what={t('breakGlass.form.stepUpFailed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button variant="contained" href={href ?? ''} disabled={!href}>
        {t('breakGlass.form.stepUp')}
      </Button>
    </Box>
  );
}
