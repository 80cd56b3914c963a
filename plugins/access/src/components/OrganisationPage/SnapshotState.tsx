import type { OrgSnapshotState } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiHistoryLine,
  RiLoader4Line,
  RiPauseCircleLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  reading: { icon: RiLoader4Line, color: 'text.secondary' },
  accepted: { icon: RiCheckLine, color: 'success.main' },
  held: { icon: RiPauseCircleLine, color: 'warning.main' },
  refused: { icon: RiCloseCircleLine, color: 'error.main' },
  superseded: { icon: RiHistoryLine, color: 'text.secondary' },
} as const;

/** Where a reading stands: icon and word. */
export function SnapshotState(props: { value: OrgSnapshotState }) {
  const t = useWords();
  return (
    <Mark {...LOOKS[props.value]}>
      {t(`organisation.state.${props.value}`)}
    </Mark>
  );
}
