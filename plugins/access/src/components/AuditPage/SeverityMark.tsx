import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import {
  RiAlarmWarningLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  low: { icon: RiArrowDownLine, color: 'text.secondary' },
  medium: { icon: RiSubtractLine, color: 'text.secondary' },
  high: { icon: RiArrowUpLine, color: 'warning.main' },
  critical: { icon: RiAlarmWarningLine, color: 'error.main' },
} as const;

/** How much an act matters: icon and word. */
export function SeverityMark(props: { value: AuditEvent['severity'] }) {
  const { value } = props;
  const t = useWords();
  return <Mark {...LOOKS[value]}>{t(`audit.severity.${value}`)}</Mark>;
}
