import type {
  OrgChange,
  OrgChangeCounts,
} from '@builder-insights/plugin-access-common';
import { formatCount, Mark } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RiAddLine, RiEditLine, RiSubtractLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  added: { icon: RiAddLine, color: 'success.main' },
  removed: { icon: RiSubtractLine, color: 'error.main' },
  changed: { icon: RiEditLine, color: 'text.secondary' },
} as const;

/** @internal */
export interface ChangesProps {
  counts: OrgChangeCounts;
  /** The first of them. */
  changes: readonly OrgChange[];
}

/** How a reading differs from what was in force before it. */
export function Changes(props: ChangesProps) {
  const { counts, changes } = props;
  const t = useWords();
  const numbers = Object.values(counts);
  const all = numbers.reduce((sum, n) => sum + n, 0);
  if (all === 0) {
    return <Typography>{t('organisation.snapshot.noChanges')}</Typography>;
  }
  return (
    <>
      <Typography>
        {t('organisation.snapshot.changesSentence', {
          peopleAdded: formatCount(counts.peopleAdded),
          peopleRemoved: formatCount(counts.peopleRemoved),
          peopleChanged: formatCount(counts.peopleChanged),
          groupsAdded: formatCount(counts.groupsAdded),
          groupsRemoved: formatCount(counts.groupsRemoved),
          groupsChanged: formatCount(counts.groupsChanged),
        })}
      </Typography>
      <Box
        component="ul"
        aria-label={t('organisation.snapshot.changes')}
        // With the focus on it, the keyboard scrolls it.
        tabIndex={0}
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1,
          p: 0,
          maxHeight: 400,
          overflowY: 'auto',
          overflowWrap: 'anywhere',
        }}
      >
        {changes.map(change => (
          <Change key={`${change.kind} ${change.ref}`} change={change} />
        ))}
      </Box>
      {all > changes.length && (
        <Typography variant="body2" color="text.secondary">
          {t('organisation.snapshot.firstChanges', {
            shown: formatCount(changes.length),
          })}
        </Typography>
      )}
    </>
  );
}

function Change(props: { change: OrgChange }) {
  const { what, kind, title, fields } = props.change;
  const t = useWords();
  return (
    <Box component="li" sx={{ py: 0.5 }}>
      <Mark {...LOOKS[what]}>{t(`organisation.snapshot.what.${what}`)}</Mark>{' '}
      {t(`organisation.snapshot.kind.${kind}`)} <strong>{title}</strong>
      {fields.map(({ field, before, after }) => (
        <Box
          key={field}
          sx={{ pl: 2.5, typography: 'body2', color: 'text.secondary' }}
        >
          {t('organisation.snapshot.field', {
            field: <>{field}</>,
            before: <>{before ?? t('organisation.snapshot.nothing')}</>,
            after: <>{after ?? t('organisation.snapshot.nothing')}</>,
          })}
        </Box>
      ))}
    </Box>
  );
}
