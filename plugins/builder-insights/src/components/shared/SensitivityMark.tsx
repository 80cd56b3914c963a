import type { Sensitivity } from '@builder-insights/plugin-builder-insights-common';
import { Mark } from '@builder-insights/ui';
import { RiGlobalLine, RiGroupLine, RiLockLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  open: { icon: RiGlobalLine, color: 'text.secondary' },
  internal: { icon: RiGroupLine, color: 'text.secondary' },
  restricted: { icon: RiLockLine, color: 'warning.main' },
} as const;

/** Who may see it: icon and word. */
export function SensitivityMark(props: { value: Sensitivity }) {
  const t = useWords();
  return (
    <Mark {...LOOKS[props.value]}>
      {t(`taxonomy.sensitivity.${props.value}`)}
    </Mark>
  );
}
