import type { AccessReview } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import {
  RiAlarmWarningLine,
  RiCheckDoubleLine,
  RiTimeLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  open: { icon: RiTimeLine, color: 'info.main' },
  overdue: { icon: RiAlarmWarningLine, color: 'warning.main' },
  closed: { icon: RiCheckDoubleLine, color: 'success.main' },
} as const;

/** Where a review stands, in words. */
export function ReviewState(props: { review: AccessReview }) {
  const { state, dueAt, closedAt, counts } = props.review;
  const t = useWords();
  const late = state === 'open' && Date.parse(dueAt) < Date.now();
  const look = late ? 'overdue' : state;
  const { icon: Icon, color } = LOOKS[look];
  const unverified =
    state === 'closed' ? Math.max(0, counts.revoked - counts.verified) : 0;
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
      <Box component="span" sx={{ color, display: 'inline-flex', mt: 0.25 }}>
        <Icon size={16} aria-hidden />
      </Box>
      <span>
        {t(`reviews.state.${look}`, {
          when: <Instant at={closedAt ?? dueAt} />,
        })}
        {unverified > 0 && (
          <Box component="span" sx={{ color: 'error.main' }}>
            {', '}
            {t('reviews.state.unverified', { count: unverified })}
          </Box>
        )}
      </span>
    </Box>
  );
}
