import {
  severityOf,
  type Risk,
} from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { LevelMark } from '../shared/LevelMark';

/** How grave a risk is, and what that is made of. */
export function RiskSeverity(props: { risk: Risk }) {
  const { likelihood, impact } = props.risk;
  const t = useWords();
  return (
    <>
      <LevelMark level={severityOf(props.risk)} />
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('risks.likelihoodImpact', {
          likelihood: t(`risks.level.${likelihood}`),
          impact: t(`risks.level.${impact}`),
        })}
      </Box>
    </>
  );
}
