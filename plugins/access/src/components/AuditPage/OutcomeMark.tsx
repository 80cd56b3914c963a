import type { AuditOutcome } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import { RiCheckLine, RiForbidLine, RiQuestionLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  success: { icon: RiCheckLine, color: 'success.main' },
  failure: { icon: RiForbidLine, color: 'error.main' },
  unknown: { icon: RiQuestionLine, color: 'text.secondary' },
} as const;

/** How an act ended: icon and word. */
export function OutcomeMark(props: { value: AuditOutcome }) {
  const { value } = props;
  const t = useWords();
  return <Mark {...LOOKS[value]}>{t(`audit.outcome.${value}`)}</Mark>;
}
