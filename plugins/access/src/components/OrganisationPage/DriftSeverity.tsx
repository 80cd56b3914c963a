import type { DriftRecord } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import {
  RiAlarmWarningLine,
  RiArrowDownLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  high: { icon: RiAlarmWarningLine, color: 'error.main' },
  medium: { icon: RiErrorWarningLine, color: 'warning.main' },
  low: { icon: RiArrowDownLine, color: 'text.secondary' },
} as const;

/** How grave a disagreement is: icon and word. */
export function DriftSeverity(props: { value: DriftRecord['severity'] }) {
  const t = useWords();
  return (
    <Mark {...LOOKS[props.value]}>
      {t(`organisation.drift.severities.${props.value}`)}
    </Mark>
  );
}
