import type { ChangeSince } from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import { RiArrowDownCircleLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { ChangedWord } from './ChangedWord';
import { LookMark } from './LookMark';
import { LEVEL_LOOKS } from './stateLooks';

const WORSE = { ...LEVEL_LOOKS.high, icon: RiArrowDownCircleLine };

/** @internal */
export interface ChangeListProps {
  /** What they are changes of, for those who hear it. */
  label: string;
  changes: readonly ChangeSince[];
}

/** What is another than it was, what became worse marked. */
export function ChangeList(props: ChangeListProps) {
  const { label, changes } = props;
  const t = useWords();
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}
    >
      {changes.map(({ kind, id, title, from, to, worse }) => (
        <Box
          component="li"
          key={`${kind} ${id}`}
          sx={{
            py: 1,
            lineHeight: 1.5,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {worse && <LookMark look={WORSE} word={t('overview.worse')} />}{' '}
          {t(`overview.change.${kind}`)} {id}: {title},{' '}
          {t('overview.fromTo', {
            from: <ChangedWord word={from} />,
            to: <ChangedWord word={to} />,
          })}
        </Box>
      ))}
    </Box>
  );
}
