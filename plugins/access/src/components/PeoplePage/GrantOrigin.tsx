import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { Actor } from '../shared/Actor';

/** Who gave a role, when and why. */
export function GrantOrigin(props: { grant: RoleGrant }) {
  const { grantedBy, grantedAt, reason, seeded } = props.grant;
  const t = useWords();
  return (
    <>
      {t('myAccess.roles.by', { who: <Actor actorRef={grantedBy} /> })},{' '}
      <Instant at={grantedAt} />
      {seeded && <>, {t('people.grants.seeded')}</>}
      <Box component="q" sx={{ display: 'block', color: 'text.secondary' }}>
        {reason}
      </Box>
    </>
  );
}
