import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import { EntityName, Instant, Mark } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { RemediationText } from './RemediationText';

const LOOKS = {
  keep: { icon: RiCheckLine, color: 'success.main' },
  revoke: { icon: RiCloseCircleLine, color: 'warning.main' },
  none: { icon: RiQuestionLine, color: 'text.secondary' },
} as const;

/** @internal */
export interface DecisionTextProps {
  item: AccessReviewItem;
  closed: boolean;
}

/** What was decided about a role, by whom and why, and what came of it. */
export function DecisionText(props: DecisionTextProps) {
  const { item, closed } = props;
  const { decision, decidedBy, decidedAt, decisionReason } = item;
  const t = useWords();
  const word = closed
    ? ({ keep: 'kept', revoke: 'revoked', none: 'noneClosed' } as const)[
        decision
      ]
    : decision;
  return (
    <div aria-live="polite">
      <Mark {...LOOKS[decision]}>{t(`reviews.item.decision.${word}`)}</Mark>
      {decidedBy && decidedAt && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {t('reviews.item.decided', {
            who: <EntityName entityRef={decidedBy} />,
            when: <Instant at={decidedAt} />,
            reason: decisionReason ?? '',
          })}
        </Typography>
      )}
      {item.remediation && <RemediationText remediation={item.remediation} />}
    </div>
  );
}
