import type { DecisionStatus } from '@builder-insights/plugin-readiness-common';
import { Mark } from '@builder-insights/ui';
import {
  RiCheckLine,
  RiDraftLine,
  RiForbidLine,
  RiQuestionLine,
  RiSearchEyeLine,
  RiShieldCheckLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  'In discovery': { icon: RiSearchEyeLine, color: 'text.secondary' },
  Drafted: { icon: RiDraftLine, color: 'info.main' },
  'Needs decision': { icon: RiQuestionLine, color: 'warning.main' },
  'Needs validation': { icon: RiShieldCheckLine, color: 'warning.main' },
  Blocked: { icon: RiForbidLine, color: 'error.main' },
  Done: { icon: RiCheckLine, color: 'success.main' },
} as const;

/** How far a decision is. */
export function DecisionStatusMark(props: { status: DecisionStatus }) {
  const { status } = props;
  const t = useWords();
  return <Mark {...LOOKS[status]}>{t(`decisions.status.${status}`)}</Mark>;
}
