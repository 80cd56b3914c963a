import type { RolloutView } from '@builder-insights/plugin-readiness-common';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { ChangeList } from '../shared/ChangeList';

/** What is another than when the last decision was taken. */
export function ChangesSince(props: { view: RolloutView }) {
  const { rings, changes } = props.view;
  const t = useWords();
  if (changes.length > 0) {
    return <ChangeList label={t('overview.changes')} changes={changes} />;
  }
  return (
    <Typography color="text.secondary">
      {rings.some(({ lastRecord }) => lastRecord)
        ? t('overview.noChanges')
        : t('overview.notDecided')}
    </Typography>
  );
}
