import type { InsightState } from '@builder-insights/plugin-builder-insights-common';
import { Mark } from '@builder-insights/ui';
import {
  RiArchiveLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiForbidLine,
  RiInboxLine,
  RiLinksLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  submitted: { icon: RiInboxLine, color: 'text.secondary' },
  triaged: { icon: RiCheckLine, color: 'info.main' },
  linked: { icon: RiLinksLine, color: 'info.main' },
  answered: { icon: RiCheckDoubleLine, color: 'success.main' },
  closed: { icon: RiArchiveLine, color: 'text.secondary' },
  rejected: { icon: RiForbidLine, color: 'warning.main' },
} as const;

/** Where the insight stands: icon and word. */
export function StateMark(props: { value: InsightState }) {
  const t = useWords();
  return (
    <Mark {...LOOKS[props.value]}>{t(`taxonomy.state.${props.value}`)}</Mark>
  );
}
