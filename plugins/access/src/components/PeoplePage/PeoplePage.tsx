import { useRouteRef } from '@backstage/core-plugin-api';
import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { SubTabs } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiShieldUserLine } from '@remixicon/react';
import { useState } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { GrantDialog } from '../GrantDialog/GrantDialog';
import { Actor } from '../shared/Actor';
import type { PageProps } from '../shared/PageProps';
import { RoleName } from '../shared/RoleName';
import { AllGrants } from './AllGrants';
import { PeopleList } from './PeopleList';
import { PersonDrawer } from './PersonDrawer';

/** Who may do what: people with their roles, every grant, and the way to change them. */
export function PeoplePage(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const [granting, setGranting] = useState(false);
  const [granted, setGranted] = useState<RoleGrant>();
  // Changed whenever roles did, so that what shows them is loaded anew.
  const [round, setRound] = useState(0);
  const changed = () => {
    setRound(round + 1);
    onChanged();
  };
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          alignItems: 'flex-start',
          columnGap: 2,
        }}
      >
        <SubTabs
          label={t('people.views.label')}
          tabs={[
            {
              id: 'people',
              label: t('people.views.people'),
              href: `${root}/people`,
            },
            {
              id: 'grants',
              label: t('people.views.grants'),
              href: `${root}/people/grants`,
            },
          ]}
        />
        {me.may.grantRoles && (
          <Button
            variant="contained"
            startIcon={<RiShieldUserLine size={18} aria-hidden />}
            onClick={() => setGranting(true)}
            sx={{ mb: 2 }}
          >
            {t('people.grantButton')}
          </Button>
        )}
      </Box>
      {granted && (
        <Alert
          role="status"
          sx={{ mb: 2 }}
          onClose={() => setGranted(undefined)}
        >
          {t('people.grant.done', {
            role: <RoleName role={granted.role} />,
            who: <Actor actorRef={granted.subjectRef} />,
          })}
        </Alert>
      )}
      <Routes>
        <Route index element={<PeopleList key={round} />} />
        <Route
          path="grants"
          element={<AllGrants key={round} me={me} onChanged={changed} />}
        />
      </Routes>
      <PersonDrawer me={me} onChanged={changed} />
      {granting && (
        <GrantDialog
          onClose={() => setGranting(false)}
          onGranted={grant => {
            setGranting(false);
            setGranted(grant);
            changed();
          }}
        />
      )}
    </>
  );
}
