import type { HeldRole } from '@builder-insights/plugin-access-common';
import { EntityLink, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { Actor } from '../shared/Actor';

/** How somebody came to hold a role: by the organisation, or by whom, when and why. */
export function RoleReason(props: { role: HeldRole }) {
  const { origin, viaGroupRef, grantedBy, grantedAt, reason } = props.role;
  const t = useWords();
  return (
    <>
      {t(`roles.origin.${origin}`)}
      {viaGroupRef && (
        <>
          {' '}
          {t('myAccess.roles.via', {
            group: <EntityLink entityRef={viaGroupRef} />,
          })}
        </>
      )}
      {grantedBy && (
        <> {t('myAccess.roles.by', { who: <Actor actorRef={grantedBy} /> })}</>
      )}
      {grantedAt && (
        <>
          , <Instant at={grantedAt} />
        </>
      )}
      {reason && (
        <Box component="q" sx={{ display: 'block', color: 'text.secondary' }}>
          {reason}
        </Box>
      )}
    </>
  );
}
