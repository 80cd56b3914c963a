import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** The permission decision behind an answer, to be quoted to an auditor. */
export function Decision(props: { id: string }) {
  const { id } = props;
  const t = useWords();
  return (
    <Typography
      variant="body2"
      color="text.secondary"
      sx={{ mt: 1, overflowWrap: 'anywhere' }}
    >
      {t('why.decision', { id })}
    </Typography>
  );
}
