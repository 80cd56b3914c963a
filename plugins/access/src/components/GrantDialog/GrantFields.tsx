import { GRANTABLE_ROLES } from '@builder-insights/plugin-access-common';
import { ChoiceField, DayField, ReasonField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import type { GrantDraft } from '../../roles/GrantDraft';
import type { GrantProblem } from '../../roles/grantProblems';
import { isPrivilegedRole } from '../../roles/isPrivilegedRole';
import { isScopedRole } from '../../roles/isScopedRole';
import { ScopeFields } from './ScopeFields';
import { SubjectFields } from './SubjectFields';

/** @internal */
export interface GrantFieldsProps {
  draft: GrantDraft;
  /** Which fields are marked as wrong. */
  problems: readonly GrantProblem[];
  onChange: (draft: GrantDraft) => void;
}

/** Which role, to whom, over what, why and until when. */
export function GrantFields(props: GrantFieldsProps) {
  const { draft, problems, onChange } = props;
  const { role, reason, lastDay } = draft;
  const t = useWords();
  const set = (part: Partial<GrantDraft>) => onChange({ ...draft, ...part });
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <ChoiceField
        label={t('people.grant.role')}
        options={GRANTABLE_ROLES}
        value={role}
        nameOf={option => t(`roles.name.${option}`)}
        onChange={next => set({ role: next })}
        error={problems.includes('role') ? t('people.grant.noRole') : undefined}
      />
      {isPrivilegedRole(role) && (
        <Typography variant="body2" color="text.secondary">
          {t('people.grant.everything')}
        </Typography>
      )}
      <SubjectFields
        draft={draft}
        onChange={set}
        error={
          problems.includes('subject') ? t('people.grant.noSubject') : undefined
        }
      />
      {isScopedRole(role) && (
        <ScopeFields
          draft={draft}
          onChange={set}
          error={
            problems.includes('scope') ? t('people.grant.noScope') : undefined
          }
        />
      )}
      <ReasonField
        label={t('people.grant.reason')}
        value={reason}
        onChange={next => set({ reason: next })}
        hint={t('people.grant.reasonHint')}
        error={
          problems.includes('reason') ? t('people.grant.noReason') : undefined
        }
      />
      <DayField
        label={t('people.grant.expires')}
        value={lastDay}
        onChange={next => set({ lastDay: next })}
        error={
          problems.includes('expiry') ? t('people.grant.pastExpiry') : undefined
        }
      />
    </Box>
  );
}
