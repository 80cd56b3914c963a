import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { EntityLink, Records } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { RoleName } from '../shared/RoleName';
import { RoleScope } from '../shared/RoleScope';
import { GrantHistory } from './GrantHistory';
import { GrantOrigin } from './GrantOrigin';
import { GrantState } from './GrantState';
import { RevokeDialog } from './RevokeDialog';

/** @internal */
export interface GrantsTableProps {
  grants: readonly RoleGrant[];
  /** Whether the reader may ask for roles to be taken back; the backend decides for each. */
  mayRevoke: boolean;
  onRevoked: () => void;
  narrow?: boolean;
}

/** Grants with what became of them. */
export function GrantsTable(props: GrantsTableProps) {
  const { grants, mayRevoke, onRevoked, narrow } = props;
  const t = useWords();
  const [revoking, setRevoking] = useState<RoleGrant>();
  return (
    <>
      <Records
        label={t('people.grants.label')}
        narrow={narrow}
        records={grants}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'role',
            label: t('people.grants.role'),
            width: '18%',
            render: ({ role, scopeRef }) => (
              <>
                <RoleName role={role} />
                {', '}
                <RoleScope scopeRef={scopeRef} />
              </>
            ),
          },
          {
            id: 'to',
            label: t('people.grants.to'),
            width: '16%',
            render: ({ subjectRef }) => <EntityLink entityRef={subjectRef} />,
          },
          {
            id: 'by',
            label: t('people.grants.by'),
            render: grant => <GrantOrigin grant={grant} />,
          },
          {
            id: 'state',
            label: t('people.grants.until'),
            width: '20%',
            render: grant => (
              <>
                <GrantState grant={grant} />
                {mayRevoke && grant.state === 'active' && (
                  <RevokeButton
                    grant={grant}
                    onClick={() => setRevoking(grant)}
                  />
                )}
              </>
            ),
          },
          {
            id: 'history',
            label: t('people.grants.history'),
            width: '20%',
            render: grant => <GrantHistory grant={grant} />,
          },
        ]}
      />
      {revoking && (
        <RevokeDialog
          grant={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoked={() => {
            setRevoking(undefined);
            onRevoked();
          }}
        />
      )}
    </>
  );
}

function RevokeButton(props: { grant: RoleGrant; onClick: () => void }) {
  const { grant, onClick } = props;
  const t = useWords();
  return (
    <div>
      <Button
        color="error"
        size="small"
        aria-label={t('people.grants.revokeName', {
          role: t(`roles.name.${grant.role}`),
        })}
        onClick={onClick}
        sx={{ ml: -0.75 }}
      >
        {t('people.grants.revoke')}
      </Button>
    </div>
  );
}
