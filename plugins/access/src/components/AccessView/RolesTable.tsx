import type { HeldRole } from '@builder-insights/plugin-access-common';
import { formatDay, Instant, Mark, Records } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { RiPauseCircleLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { RoleName } from '../shared/RoleName';
import { RoleScope } from '../shared/RoleScope';
import { RoleReason } from './RoleReason';

/** @internal */
export interface RolesTableProps {
  roles: readonly HeldRole[];
  narrow?: boolean;
}

/** Somebody's roles: what each covers, how they came by it, until when, and when it was last looked at. */
export function RolesTable(props: RolesTableProps) {
  const { roles, narrow } = props;
  const t = useWords();
  if (roles.length === 0) {
    return <Typography>{t('myAccess.roles.empty')}</Typography>;
  }
  return (
    <Records
      label={t('myAccess.roles.title')}
      narrow={narrow}
      records={roles}
      keyOf={({ role, origin, scopeRef, grantId, viaGroupRef }) =>
        [role, origin, scopeRef, grantId, viaGroupRef].join(' ')
      }
      columns={[
        {
          id: 'role',
          label: t('myAccess.roles.role'),
          width: '18%',
          render: ({ role, withheld }) => (
            <>
              <RoleName role={role} />
              {withheld && (
                <div>
                  <Mark icon={RiPauseCircleLine} color="warning.main">
                    {t('myAccess.roles.withheld')}
                  </Mark>
                </div>
              )}
            </>
          ),
        },
        {
          id: 'covers',
          label: t('myAccess.roles.covers'),
          width: '18%',
          render: ({ role, scopeRef }) =>
            role === 'viewer' && !scopeRef ? (
              t('roles.whatIsOpen')
            ) : (
              <RoleScope scopeRef={scopeRef} />
            ),
        },
        {
          id: 'why',
          label: t('myAccess.roles.why'),
          render: role => <RoleReason role={role} />,
        },
        {
          id: 'until',
          label: t('myAccess.roles.until'),
          width: '14%',
          render: ({ expiresAt, origin }) =>
            origin === 'break-glass' && expiresAt ? (
              <Instant at={expiresAt} />
            ) : (
              until(expiresAt) ?? t('myAccess.roles.noEnd')
            ),
        },
        {
          id: 'review',
          label: t('myAccess.roles.lastReview'),
          width: '14%',
          render: ({ lastReviewedAt, origin }) => {
            if (lastReviewedAt) {
              return <Instant at={lastReviewedAt} />;
            }
            return origin === 'everyone' || origin === 'membership'
              ? t('myAccess.roles.notReviewable')
              : t('myAccess.roles.notReviewed');
          },
        },
      ]}
    />
  );
}

function until(expiresAt: string | undefined): string | undefined {
  return expiresAt && formatDay(expiresAt);
}
