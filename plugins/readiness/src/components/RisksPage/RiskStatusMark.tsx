import type { RiskStatus } from '@builder-insights/plugin-readiness-common';
import { Mark } from '@builder-insights/ui';
import {
  RiAlertLine,
  RiArchiveLine,
  RiShakeHandsLine,
  RiShieldCheckLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  open: { icon: RiAlertLine, color: 'warning.main' },
  mitigated: { icon: RiShieldCheckLine, color: 'success.main' },
  accepted: { icon: RiShakeHandsLine, color: 'info.main' },
  closed: { icon: RiArchiveLine, color: 'text.secondary' },
} as const;

/** What became of a risk. */
export function RiskStatusMark(props: { status: RiskStatus }) {
  const { status } = props;
  const t = useWords();
  return <Mark {...LOOKS[status]}>{t(`risks.status.${status}`)}</Mark>;
}
