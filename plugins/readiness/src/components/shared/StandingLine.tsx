import type { RolloutView } from '@builder-insights/plugin-readiness-common';
import { EntityLink, Instant } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** Of when, of what and by which rules a page speaks. */
export function StandingLine(props: {
  view: Pick<RolloutView, 'asOf' | 'ruleSetVersion'> & {
    scope: { ref: string };
  };
}) {
  const { asOf, ruleSetVersion, scope } = props.view;
  const t = useWords();
  return (
    <Typography color="text.secondary">
      {t('overview.standing', {
        when: <Instant at={asOf} />,
        scope: <EntityLink entityRef={scope.ref} />,
        version: <>{ruleSetVersion}</>,
      })}
    </Typography>
  );
}
