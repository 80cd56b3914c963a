import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { sentenceOf } from '../errors/sentenceOf';
import { useUiWords } from '../hooks/useUiWords';

/** @public */
export interface FailureProps {
  /** What failed, as a sentence. */
  what: string;
  error: unknown;
  onRetry?: () => void;
}

/** What failed, why, and the way to try again. */
export function Failure(props: FailureProps) {
  const { what, error, onRetry } = props;
  const t = useUiWords();
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2, alignItems: 'center' }}
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {what} {sentenceOf(error)}
    </Alert>
  );
}
