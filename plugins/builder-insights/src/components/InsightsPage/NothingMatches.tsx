import { Notice } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useWords } from '../../hooks/useWords';

/** Stands in for a list that its filters leave empty. */
export function NothingMatches(props: { onClear: () => void }) {
  const { onClear } = props;
  const t = useWords();
  return (
    <Notice
      title={t('insights.list.emptyFilteredTitle')}
      actions={
        <Button variant="outlined" onClick={onClear}>
          {t('insights.list.clear')}
        </Button>
      }
    >
      {t('insights.list.emptyFilteredBody')}
    </Notice>
  );
}
