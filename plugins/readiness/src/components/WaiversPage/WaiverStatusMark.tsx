import type { WaiverStatus } from '@builder-insights/plugin-readiness-common';
import { Mark } from '@builder-insights/ui';
import {
  RiArrowGoBackLine,
  RiCloseCircleLine,
  RiHourglassLine,
  RiLoopLeftLine,
  RiShakeHandsLine,
  RiTimeLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  requested: { icon: RiHourglassLine, color: 'warning.main' },
  approved: { icon: RiShakeHandsLine, color: 'info.main' },
  refused: { icon: RiCloseCircleLine, color: 'error.main' },
  withdrawn: { icon: RiArrowGoBackLine, color: 'text.secondary' },
  revoked: { icon: RiCloseCircleLine, color: 'error.main' },
  lapsed: { icon: RiTimeLine, color: 'text.secondary' },
  reopened: { icon: RiLoopLeftLine, color: 'warning.main' },
} as const;

/** What became of a waiver. */
export function WaiverStatusMark(props: { status: WaiverStatus }) {
  const { status } = props;
  const t = useWords();
  return <Mark {...LOOKS[status]}>{t(`waivers.status.${status}`)}</Mark>;
}
