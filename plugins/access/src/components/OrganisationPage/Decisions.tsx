import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { Actor } from '../shared/Actor';

/** Who proposed and who decided, with their reasons; nothing while nobody has. */
export function Decisions(props: { snapshot: OrgSnapshot }) {
  const { proposal, decision } = props.snapshot;
  const t = useWords();
  const steps = [
    ...(proposal ? [{ what: 'proposed' as const, ...proposal }] : []),
    ...(decision ? [{ what: decision.outcome, ...decision }] : []),
  ];
  return steps.length === 0 ? null : (
    <>
      <Typography variant="h4" component="h3">
        {t('organisation.snapshot.decisions')}
      </Typography>
      {steps.map(({ what, by, at, reason }) => (
        <Box key={what} sx={{ overflowWrap: 'anywhere' }}>
          {t(`organisation.snapshot.${what}`, { who: <Actor actorRef={by} /> })}
          , <Instant at={at} />
          <Box component="q" sx={{ display: 'block', color: 'text.secondary' }}>
            {reason}
          </Box>
        </Box>
      ))}
    </>
  );
}
