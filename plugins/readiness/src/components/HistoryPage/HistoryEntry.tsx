import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { EntityLink, Instant, TextWithNames } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useSubjectLink } from '../../hooks/useSubjectLink';
import { useWords } from '../../hooks/useWords';
import { ChangedWord } from '../shared/ChangedWord';

/** One thing that happened: what became of what, when, why and by whom. */
export function HistoryEntry(props: { event: HistoryEvent }) {
  const { event } = props;
  const { at, subjectId, gateId, kind, from, to, note, cause, by } = event;
  const t = useWords();
  const linkOf = useSubjectLink();
  const word = (of: string | undefined) =>
    of === undefined ? t('page.nothing') : <ChangedWord word={of} />;
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Link component={RouterLink} to={linkOf(event)}>
          {kind === 'attestation' || kind === 'waiver'
            ? gateId ?? subjectId
            : subjectId}
        </Link>
        {(from !== undefined || to !== undefined) && (
          <span>
            {t('history.events.fromTo', { from: word(from), to: word(to) })}
          </span>
        )}
        <span>
          <TextWithNames>{note}</TextWithNames>
        </span>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        <Instant at={at} />
        <span>{t(`history.events.cause.${cause.kind}`)}</span>
        {by && (
          <span>
            {t('history.events.by', { who: <EntityLink entityRef={by} /> })}
          </span>
        )}
        <span>
          {t('history.events.version', {
            version: String(event.ruleSetVersion),
          })}
        </span>
      </Box>
    </Box>
  );
}
