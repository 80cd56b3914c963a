import {
  GATE_STATES,
  type HistoryEvent,
} from '@builder-insights/plugin-readiness-common';
import {
  EntityLink,
  Instant,
  Section,
  TextWithNames,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';

/** What happened to a gate, newest first. */
export function GateHistory(props: { events: readonly HistoryEvent[] }) {
  const { events } = props;
  const t = useWords();
  return (
    <Section title={t('gate.history.title')}>
      {events.length === 0 && (
        <Typography color="text.secondary">{t('gate.history.none')}</Typography>
      )}
      <Box
        component="ol"
        aria-label={t('gate.history.title')}
        sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 820 }}
      >
        {events.map(event => (
          <Box
            component="li"
            key={event.id}
            sx={{
              py: 1,
              lineHeight: 1.5,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <HistoryText event={event} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function HistoryText(props: { event: HistoryEvent }) {
  const { at, to, note, by } = props.event;
  const t = useWords();
  const state = GATE_STATES.find(known => known === to);
  return (
    <>
      {state && <StateMark state={state} />}{' '}
      <TextWithNames>{note}</TextWithNames>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <Instant at={at} />
        {by && (
          <>, {t('gate.history.by', { who: <EntityLink entityRef={by} /> })}</>
        )}
      </Box>
    </>
  );
}
