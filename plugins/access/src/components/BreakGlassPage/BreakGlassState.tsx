import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import {
  RiAlarmWarningLine,
  RiCheckDoubleLine,
  RiErrorWarningLine,
  RiTimeLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  active: { icon: RiAlarmWarningLine, color: 'warning.main' },
  awaitingReview: { icon: RiTimeLine, color: 'info.main' },
  justified: { icon: RiCheckDoubleLine, color: 'success.main' },
  notJustified: { icon: RiErrorWarningLine, color: 'error.main' },
  reviewed: { icon: RiCheckDoubleLine, color: 'text.secondary' },
} as const;

/** Where a use of emergency access stands: icon and word. */
export function BreakGlassState(props: { use: BreakGlass }) {
  const t = useWords();
  const state = wordOf(props.use);
  return <Mark {...LOOKS[state]}>{t(`breakGlass.state.${state}`)}</Mark>;
}

function wordOf({ state, review }: BreakGlass): keyof typeof LOOKS {
  if (review) {
    return review.finding === 'justified' ? 'justified' : 'notJustified';
  }
  return state === 'awaiting-review' ? 'awaitingReview' : state;
}
