import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { Disclosure, formatCount, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { Actor } from '../shared/Actor';

/** Everything that happened to a grant, oldest first, folded away. */
export function GrantHistory(props: { grant: RoleGrant }) {
  const { history } = props.grant;
  const t = useWords();
  return (
    <Disclosure
      summary={`${t('people.grants.history')} (${formatCount(history.length)})`}
    >
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {history.map(({ at, by, what, reason }) => (
          <li key={`${at} ${what}`}>
            {t(`people.grants.what.${what}`, { who: <Actor actorRef={by} /> })},{' '}
            <Instant at={at} />
            {reason && (
              <Box
                component="q"
                sx={{ display: 'block', color: 'text.secondary' }}
              >
                {reason}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Disclosure>
  );
}
