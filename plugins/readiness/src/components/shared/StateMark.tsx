import type { GateState } from '@builder-insights/plugin-readiness-common';
import { useWords } from '../../hooks/useWords';
import { LookMark } from './LookMark';
import { STATE_LOOKS } from './stateLooks';

/** @internal */
export interface StateMarkProps {
  state: GateState;
  /** Only the icon is seen. */
  compact?: boolean;
  size?: number;
}

/** The state of a gate: an icon of its own and its word; what is unknown is hatched. */
export function StateMark(props: StateMarkProps) {
  const { state, ...rest } = props;
  const t = useWords();
  return (
    <LookMark
      look={STATE_LOOKS[state]}
      word={t(`words.state.${state}`)}
      hatched={state === 'unknown'}
      {...rest}
    />
  );
}
