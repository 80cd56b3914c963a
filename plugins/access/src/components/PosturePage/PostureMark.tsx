import type { PostureItem } from '@builder-insights/plugin-access-common';
import { Mark } from '@builder-insights/ui';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

const LOOKS = {
  red: { icon: RiCloseCircleLine, color: 'error.main' },
  amber: { icon: RiErrorWarningLine, color: 'warning.main' },
  green: { icon: RiCheckboxCircleLine, color: 'success.main' },
} as const;

/** How a check came out: icon and word. */
export function PostureMark(props: { state: PostureItem['state'] }) {
  const t = useWords();
  return (
    <Mark {...LOOKS[props.state]}>{t(`posture.state.${props.state}`)}</Mark>
  );
}
