import type { MilestoneStatus } from '@builder-insights/plugin-readiness-common';
import { Mark } from '@builder-insights/ui';
import {
  RiCheckLine,
  RiCheckboxBlankCircleLine,
  RiProgress5Line,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  planned: { icon: RiCheckboxBlankCircleLine, color: 'text.secondary' },
  'under way': { icon: RiProgress5Line, color: 'info.main' },
  done: { icon: RiCheckLine, color: 'success.main' },
} as const;

/** How far a milestone is. */
export function MilestoneStatusMark(props: { status: MilestoneStatus }) {
  const { status } = props;
  const t = useWords();
  return (
    <Mark {...LOOKS[status]}>{t(`risks.milestones.status.${status}`)}</Mark>
  );
}
