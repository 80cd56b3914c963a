import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useWords } from '../../hooks/useWords';
import { Findings } from './Findings';

/** The last reading, when it was refused: what is wrong with it. */
export function RefusedReading(props: { snapshot: OrgSnapshot }) {
  const { source, readAt, findings } = props.snapshot;
  const t = useWords();
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 3, maxWidth: 820 }}>
      <AlertTitle>{t('organisation.status.refusedTitle')}</AlertTitle>
      {t('organisation.status.refusedAt', {
        source: <>{source}</>,
        when: <Instant at={readAt} />,
      })}
      <Findings findings={findings} />
    </Alert>
  );
}
