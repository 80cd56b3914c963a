import type { HeldRole } from '@builder-insights/plugin-access-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { RoleName } from '../shared/RoleName';
import { RoleScope } from '../shared/RoleScope';

/** Roles that are held by the books and yet without effect, each with its reason. */
export function WithheldRoles(props: { roles: readonly HeldRole[] }) {
  const t = useWords();
  const withheld = props.roles.filter(role => role.withheld);
  return withheld.length === 0 ? null : (
    <Alert severity="warning" variant="outlined" sx={{ mt: 2, maxWidth: 820 }}>
      <AlertTitle>
        {t('myAccess.withheld.title', { count: withheld.length })}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {withheld.map(role => (
          <li key={`${role.role} ${role.scopeRef} ${role.grantId}`}>
            <RoleName role={role.role} />
            {role.scopeRef && (
              <>
                , <RoleScope scopeRef={role.scopeRef} />
              </>
            )}
            : {role.withheld}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
