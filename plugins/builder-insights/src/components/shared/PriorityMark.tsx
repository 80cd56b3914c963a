import type { Priority } from '@builder-insights/plugin-builder-insights-common';
import { Mark } from '@builder-insights/ui';
import {
  RiAlarmWarningLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

/** How each priority looks. */
export const PRIORITY_LOOKS = {
  low: { icon: RiArrowDownLine, color: 'text.secondary' },
  medium: { icon: RiSubtractLine, color: 'text.secondary' },
  high: { icon: RiArrowUpLine, color: 'warning.main' },
  critical: { icon: RiAlarmWarningLine, color: 'error.main' },
} as const;

/** How much it matters to the builder: icon and word. */
export function PriorityMark(props: { value: Priority }) {
  const t = useWords();
  return (
    <Mark {...PRIORITY_LOOKS[props.value]}>
      {t(`taxonomy.priority.${props.value}`)}
    </Mark>
  );
}
