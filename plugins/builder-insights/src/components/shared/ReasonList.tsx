import type {
  AccessReason,
  ScopeReason,
} from '@builder-insights/plugin-builder-insights-common';
import { EntityName } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { whyMessages } from '../../messages/why';

const ROLES = Object.keys(whyMessages.role) as Array<
  keyof typeof whyMessages.role
>;

/** @internal */
export interface ReasonListProps {
  reasons: ReadonlyArray<ScopeReason & Partial<AccessReason>>;
}

/** Ways in: each as a sentence, and below it the role, the scope, the rule and the field that it rests on. */
export function ReasonList(props: ReasonListProps) {
  const { reasons } = props;
  const t = useWords();
  const roleName = (role: string) => {
    const named = ROLES.find(known => known === role);
    return named ? t(`why.role.${named}`) : role;
  };
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {reasons.map(({ role, scopeRef, rule, field, value, sentence }) => (
        <Box
          component="li"
          key={`${role} ${scopeRef} ${rule} ${value}`}
          sx={{ py: 0.5 }}
        >
          {sentence}
          <Typography
            variant="body2"
            color="text.secondary"
            sx={{ '& > span + span::before': { content: '" · "' } }}
          >
            <span>{t('why.roleText', { role: roleName(role) })}</span>
            {scopeRef && (
              <span>
                {t('why.scopeText', {
                  scope: <EntityName entityRef={scopeRef} />,
                })}
              </span>
            )}
            <span>{t('why.ruleText', { rule })}</span>
            {field && (
              <span>{t('why.fieldText', { field, value: value ?? '' })}</span>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
