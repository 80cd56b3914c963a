import type {
  AccessChange,
  AccessImpact,
} from '@builder-insights/plugin-access-common';
import { Mark, formatCount } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  RiUserAddLine,
  RiUserUnfollowLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { RoleName } from './RoleName';
import { RoleScope } from './RoleScope';

/** Who gains and who loses which role by a change, and why it cannot be made. */
export function ImpactView(props: { impact: AccessImpact }) {
  const { gains, losses, people, refusals } = props.impact;
  const t = useWords();
  return (
    <Box>
      {refusals.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {refusals.map(refusal => (
            <div key={refusal}>{refusal}</div>
          ))}
        </Alert>
      )}
      <Typography>
        {people === 0
          ? t('roles.impact.nobody')
          : t('roles.impact.people', { count: people })}
      </Typography>
      <Changes
        title={t('roles.impact.gains')}
        icon={RiUserAddLine}
        color="success.main"
        changes={gains}
      />
      <Changes
        title={t('roles.impact.losses')}
        icon={RiUserUnfollowLine}
        color="error.main"
        changes={losses}
      />
      {people > gains.length + losses.length && (
        <Typography variant="body2" color="text.secondary">
          {t('roles.impact.notAll', {
            shown: formatCount(gains.length + losses.length),
          })}
        </Typography>
      )}
    </Box>
  );
}

interface ChangesProps {
  title: string;
  icon: RemixiconComponentType;
  color: string;
  changes: AccessChange[];
}

function Changes(props: ChangesProps) {
  const { title, icon, color, changes } = props;
  const titleId = useId();
  return changes.length === 0 ? null : (
    <Box sx={{ mt: 1 }}>
      <Typography id={titleId} variant="body2" component="div">
        <Mark icon={icon} color={color}>
          {title}
        </Mark>
      </Typography>
      <Box
        component="ul"
        aria-labelledby={titleId}
        sx={{ m: 0, pl: 3, overflowWrap: 'anywhere' }}
      >
        {changes.map(({ userRef, displayName, role, scopeRef }) => (
          <li key={`${userRef} ${role} ${scopeRef}`}>
            {displayName}: <RoleName role={role} />
            {scopeRef && (
              <>
                , <RoleScope scopeRef={scopeRef} />
              </>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
