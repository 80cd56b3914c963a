import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { formatDay, Instant, Mark } from '@builder-insights/ui';
import { RiCheckLine, RiCloseCircleLine, RiTimeLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  active: { icon: RiCheckLine, color: 'success.main' },
  expired: { icon: RiTimeLine, color: 'text.secondary' },
  revoked: { icon: RiCloseCircleLine, color: 'error.main' },
} as const;

/** Whether a grant is in force, and until when: icon and word. */
export function GrantState(props: { grant: RoleGrant }) {
  const { state, expiresAt, revokedAt } = props.grant;
  const t = useWords();
  const ends = expiresAt
    ? t('people.grants.untilDay', { day: formatDay(expiresAt) })
    : t('people.grants.noEnd');
  return (
    <>
      <Mark {...LOOKS[state]}>{t(`people.grants.state.${state}`)}</Mark>
      {state === 'active' && <>, {ends}</>}
      {state === 'expired' && expiresAt && (
        <>
          , <Instant at={expiresAt} />
        </>
      )}
      {state === 'revoked' && revokedAt && (
        <>
          , <Instant at={revokedAt} />
        </>
      )}
    </>
  );
}
