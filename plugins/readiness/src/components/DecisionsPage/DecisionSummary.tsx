import type { OpenDecision } from '@builder-insights/plugin-readiness-common';
import { formatCount } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { isShown, type DecisionFilter } from '../../register/decisionFilters';

/** How many decisions are open, and how many of them nobody looks after. */
export function DecisionSummary(props: { decisions: readonly OpenDecision[] }) {
  const { decisions } = props;
  const t = useWords();
  const now = new Date();
  const count = (filter: DecisionFilter) =>
    decisions.filter(decision => isShown(decision, filter, now)).length;
  const [open, overdue, ownerless] = [
    count('open'),
    count('overdue'),
    count('ownerless'),
  ];
  const flagged = [
    overdue > 0 && t('decisions.summaryOverdue', { n: formatCount(overdue) }),
    ownerless > 0 &&
      t('decisions.summaryOwnerless', { n: formatCount(ownerless) }),
  ].filter(part => part !== false);
  return (
    <Typography variant="h2" component="p" sx={{ mb: 1 }}>
      {open === 0
        ? t('decisions.summaryNone')
        : `${[t('decisions.summary', { count: open }), ...flagged].join(
            ', ',
          )}.`}
    </Typography>
  );
}
