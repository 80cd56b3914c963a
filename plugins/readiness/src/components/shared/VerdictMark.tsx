import type { VerdictWord } from '@builder-insights/plugin-readiness-common';
import { useWords } from '../../hooks/useWords';
import { LookMark } from './LookMark';
import { VERDICT_LOOKS } from './stateLooks';

/** @internal */
export interface VerdictMarkProps {
  verdict: VerdictWord;
  size?: number;
}

/** A verdict: icon and word. */
export function VerdictMark(props: VerdictMarkProps) {
  const { verdict, size } = props;
  const t = useWords();
  return (
    <LookMark
      look={VERDICT_LOOKS[verdict]}
      word={t(`words.verdict.${verdict}`)}
      size={size}
    />
  );
}
