import { formatDay } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useOpenEvent } from '../../hooks/useOpenEvent';
import { useWords } from '../../hooks/useWords';
import type { AuditListBodyProps } from './AuditTable';
import { EventActor } from './EventActor';
import { EventLink } from './EventLink';
import { EventTarget } from './EventTarget';
import { EventTime } from './EventTime';
import { FlaggedMark } from './FlaggedMark';
import { OutcomeMark } from './OutcomeMark';
import { SeverityMark } from './SeverityMark';

/** Events as cards, for a phone. */
export function AuditCards(props: AuditListBodyProps) {
  const { days } = props;
  const t = useWords();
  const { open } = useOpenEvent();
  return (
    <>
      {days.map(({ day, events }) => (
        <section key={day}>
          <Typography variant="h4" component="h2" sx={{ mt: 2 }}>
            {formatDay(day)}
          </Typography>
          <Box
            component="ul"
            aria-label={t('audit.list.cards', { day: formatDay(day) })}
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {events.map(event => (
              <Box
                component="li"
                key={event.id}
                onClick={() => open(event.id)}
                sx={{
                  py: 1.5,
                  borderBottom: 1,
                  borderColor: 'divider',
                  cursor: 'pointer',
                  overflowWrap: 'anywhere',
                  '&:focus-within': {
                    outline: '2px solid',
                    outlineColor: 'primary.main',
                  },
                }}
              >
                <Box onClick={click => click.stopPropagation()}>
                  <EventLink event={event} />
                </Box>
                <Box
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    columnGap: 1.5,
                    rowGap: 0.5,
                    mt: 0.5,
                    typography: 'body2',
                    color: 'text.secondary',
                  }}
                >
                  <span>
                    <EventActor actor={event.actor} />
                  </span>
                  {event.target && <EventTarget target={event.target} />}
                  <OutcomeMark value={event.outcome} />
                  {event.severity !== 'low' && (
                    <SeverityMark value={event.severity} />
                  )}
                  {event.breakGlassId && <FlaggedMark />}
                  <EventTime at={event.at} />
                </Box>
              </Box>
            ))}
          </Box>
        </section>
      ))}
    </>
  );
}
