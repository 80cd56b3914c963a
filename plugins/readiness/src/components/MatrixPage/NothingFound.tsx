import { Notice } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface NothingFoundProps {
  filtered: boolean;
  onClear: () => void;
}

/** That there is no scope, and what to do about it. */
export function NothingFound(props: NothingFoundProps) {
  const { filtered, onClear } = props;
  const t = useWords();
  return filtered ? (
    <Notice
      title={t('matrix.noneTitle')}
      actions={
        <Button variant="outlined" onClick={onClear}>
          {t('matrix.filter.clear')}
        </Button>
      }
    >
      {t('matrix.none')}
    </Notice>
  ) : (
    <Notice title={t('matrix.emptyTitle')}>{t('matrix.empty')}</Notice>
  );
}
