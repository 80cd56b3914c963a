import type { GroupProvenance } from '@builder-insights/plugin-access-common';
import { EntityLink, Mark, Records } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { RiCheckLine, RiProhibitedLine } from '@remixicon/react';
import { useWords, type Words } from '../../hooks/useWords';

/** @internal */
export interface GroupsTableProps {
  groups: readonly GroupProvenance[];
  narrow?: boolean;
}

/** Somebody's groups: where each comes from, and whether it counts. */
export function GroupsTable(props: GroupsTableProps) {
  const { groups, narrow } = props;
  const t = useWords();
  if (groups.length === 0) {
    return <Typography>{t('myAccess.groups.empty')}</Typography>;
  }
  return (
    <Records
      label={t('myAccess.groups.title')}
      narrow={narrow}
      records={groups}
      keyOf={({ groupRef }) => groupRef}
      columns={[
        {
          id: 'group',
          label: t('myAccess.groups.group'),
          // What only the claim names has no page to lead to.
          render: ({ inOrg, groupRef, title }) =>
            inOrg ? <EntityLink entityRef={groupRef} /> : title,
        },
        {
          id: 'origin',
          label: t('myAccess.groups.origin'),
          render: group => originOf(group, t),
        },
        {
          id: 'counts',
          label: t('myAccess.groups.counts'),
          width: '45%',
          render: group =>
            group.effective ? (
              <Mark icon={RiCheckLine} color="success.main">
                {t('myAccess.groups.effective')}
              </Mark>
            ) : (
              <>
                <Mark icon={RiProhibitedLine} color="warning.main">
                  {t('myAccess.groups.notConfirmed')}
                </Mark>
                : {whyNot(group, t)}
              </>
            ),
        },
      ]}
    />
  );
}

function originOf({ inOrg, inClaim }: GroupProvenance, t: Words): string {
  if (inOrg && inClaim) {
    return t('myAccess.groups.both');
  }
  return t(inOrg ? 'myAccess.groups.org' : 'myAccess.groups.claim');
}

function whyNot({ inOrg, inClaim }: GroupProvenance, t: Words): string {
  if (inOrg && inClaim) {
    return t('myAccess.groups.otherWhy');
  }
  return t(
    inOrg ? 'myAccess.groups.notConfirmedWhy' : 'myAccess.groups.notInOrgWhy',
  );
}
