import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { Fact, Facts, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useActionName } from '../../hooks/useActionName';
import { useWords } from '../../hooks/useWords';
import { EventOrigin } from './EventOrigin';
import { EventProof } from './EventProof';
import { EventTarget } from './EventTarget';
import { EventTime } from './EventTime';
import { FlaggedMark } from './FlaggedMark';
import { OutcomeMark } from './OutcomeMark';
import { SeverityMark } from './SeverityMark';

/** One event: what was done and how it ended, then by whom and on what, then what proves it. */
export function AuditEventView(props: { event: AuditEvent }) {
  const { event } = props;
  const { error, target, meta } = event;
  const t = useWords();
  const actionName = useActionName();
  return (
    <article>
      <Typography variant="h3" component="h2">
        {actionName(event.action)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <OutcomeMark value={event.outcome} />
        <SeverityMark value={event.severity} />
        {event.breakGlassId && <FlaggedMark />}
      </Box>
      <Facts>
        {error && (
          <Fact term={t('audit.event.error')}>
            {error.message} ({error.name})
          </Fact>
        )}
        <Fact term={t('audit.event.when')}>
          <Instant at={event.at} />, <EventTime at={event.at} /> UTC
        </Fact>
        <EventOrigin event={event} />
        {target && (
          <Fact term={t('audit.event.target')}>
            <EventTarget target={target} />
          </Fact>
        )}
        <EventProof event={event} />
      </Facts>
      {meta && (
        <>
          <Typography variant="h4" component="h3" sx={{ mt: 3 }}>
            {t('audit.event.meta')}
          </Typography>
          <Box
            component="pre"
            sx={{
              m: 0,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              fontSize: '0.875em',
            }}
          >
            {JSON.stringify(meta, undefined, 2)}
          </Box>
        </>
      )}
    </article>
  );
}
