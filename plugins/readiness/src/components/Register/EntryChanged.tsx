import type { RegisterEntry } from '@builder-insights/plugin-readiness-common';
import { EntityName, Instant } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** Who changed an entry last, and when. */
export function EntryChanged(props: { entry: RegisterEntry }) {
  const { changedAt, changedBy } = props.entry;
  const t = useWords();
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
      {changedBy
        ? t('registers.changedBy', {
            who: <EntityName entityRef={changedBy} />,
            when: <Instant at={changedAt} />,
          })
        : t('registers.changedByPlugin')}
    </Typography>
  );
}
