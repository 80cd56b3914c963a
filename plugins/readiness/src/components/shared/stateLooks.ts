import type {
  GateState,
  Level,
  VerdictWord,
} from '@builder-insights/plugin-readiness-common';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiForbid2Line,
  RiIndeterminateCircleLine,
  RiPlugLine,
  RiQuestionLine,
  RiShakeHandsLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';

/** How something looks beside its word: an icon of its own, and a colour in each mode. */
export interface Look {
  icon: RemixiconComponentType;
  light: string;
  dark: string;
}

// Each colour has a contrast of at least 4.5:1 with the grounds of its mode, from white to #E3ECE8 and from #0A1A21 to
// #26404C; to the colour-blind they differ by lightness, and to all by their icons.
const GREEN = { light: '#00684A', dark: '#71F6BA' };
const RED = { light: '#B3261E', dark: '#FF9A94' };
const AMBER = { light: '#7A4F00', dark: '#FFC864' };
const VIOLET = { light: '#5B3CA8', dark: '#CDBBFF' };
const MAGENTA = { light: '#9B1457', dark: '#FFA3CB' };
const GREY = { light: '#4D5C64', dark: '#B8C4C8' };

/** @internal */
export const STATE_LOOKS: Record<GateState, Look> = {
  pass: { icon: RiCheckboxCircleLine, ...GREEN },
  fail: { icon: RiCloseCircleLine, ...RED },
  waived: { icon: RiShakeHandsLine, ...VIOLET },
  'not-applicable': { icon: RiIndeterminateCircleLine, ...GREY },
  unknown: { icon: RiQuestionLine, ...GREY },
  stale: { icon: RiTimeLine, ...AMBER },
  error: { icon: RiPlugLine, ...MAGENTA },
};

/** @internal */
export const VERDICT_LOOKS: Record<VerdictWord, Look> = {
  go: { icon: RiCheckboxCircleLine, ...GREEN },
  'conditional-go': { icon: RiErrorWarningLine, ...AMBER },
  'no-go': { icon: RiForbid2Line, ...RED },
};

/** @internal */
export const LEVEL_LOOKS: Record<Level, Look> = {
  low: { icon: RiIndeterminateCircleLine, ...GREY },
  medium: { icon: RiErrorWarningLine, ...AMBER },
  high: { icon: RiErrorWarningLine, ...RED },
};
