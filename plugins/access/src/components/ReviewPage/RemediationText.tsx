import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import {
  RiErrorWarningLine,
  RiShieldCheckLine,
  RiTimeLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface RemediationTextProps {
  remediation: NonNullable<AccessReviewItem['remediation']>;
}

/** Whether a revoked role is really gone. */
export function RemediationText(props: RemediationTextProps) {
  const { state, verifiedAt, message } = props.remediation;
  const t = useWords();
  if (state === 'not-needed') {
    return null;
  }
  const failed = state === 'failed';
  const doneIcon = verifiedAt ? RiShieldCheckLine : RiTimeLine;
  const Icon = failed ? RiErrorWarningLine : doneIcon;
  const doneColor = verifiedAt ? 'success.main' : 'text.secondary';
  return (
    <Box sx={{ display: 'flex', gap: 0.5, mt: 0.5 }}>
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          mt: 0.25,
          color: failed ? 'error.main' : doneColor,
        }}
      >
        <Icon size={16} aria-hidden />
      </Box>
      <span>
        {failed &&
          t('reviews.item.remediationFailed', {
            why: message ?? t('reviews.item.unknownWhy'),
          })}
        {!failed && !verifiedAt && t('reviews.item.done')}
        {!failed &&
          verifiedAt &&
          t('reviews.item.verified', { when: <Instant at={verifiedAt} /> })}
      </span>
    </Box>
  );
}
