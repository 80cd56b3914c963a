import type {
  HeldRole,
  PersonSummary,
} from '@builder-insights/plugin-access-common';
import { EntityName, Instant, Records, WordList } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { RoleName } from '../shared/RoleName';

/** @internal */
export interface PeopleTableProps {
  people: readonly PersonSummary[];
}

/** People with what they may do; a name opens the whole of it. */
export function PeopleTable(props: PeopleTableProps) {
  const { people } = props;
  const t = useWords();
  const [params] = useSearchParams();
  const searchOf = (userRef: string) => {
    const next = new URLSearchParams(params);
    next.set('person', userRef);
    return `?${next}`;
  };
  return (
    <Records
      label={t('people.list.label')}
      records={people}
      keyOf={({ userRef }) => userRef}
      columns={[
        {
          id: 'person',
          label: t('people.list.person'),
          render: ({ userRef, displayName, title }) => (
            <>
              <Link component={RouterLink} to={searchOf(userRef)}>
                {displayName}
              </Link>
              {title && (
                <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                  {title}
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'groups',
          label: t('people.list.groups'),
          render: ({ groupRefs }) =>
            groupRefs.length > 0 ? (
              <WordList>
                {groupRefs.map(ref => (
                  <EntityName key={ref} entityRef={ref} />
                ))}
              </WordList>
            ) : undefined,
        },
        {
          id: 'roles',
          label: t('people.list.roles'),
          render: ({ roles }) =>
            roles.length > 0 ? (
              <RoleLines roles={roles} />
            ) : (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('people.list.noRoles')}
              </Box>
            ),
        },
        {
          id: 'signedIn',
          label: t('people.list.signedIn'),
          width: 140,
          render: ({ lastSignInAt }) =>
            lastSignInAt ? (
              <Instant at={lastSignInAt} />
            ) : (
              t('people.list.never')
            ),
        },
      ]}
    />
  );
}

function RoleLines(props: { roles: readonly HeldRole[] }) {
  const t = useWords();
  return (
    <>
      {props.roles.map(({ role, origin, scopeRef, grantId, withheld }) => {
        const name = <RoleName role={role} />;
        return (
          <div key={[role, origin, scopeRef, grantId].join(' ')}>
            {withheld ? t('people.list.withheld', { role: name }) : name}
            {scopeRef && (
              <>
                , <EntityName entityRef={scopeRef} />
              </>
            )}
          </div>
        );
      })}
    </>
  );
}
