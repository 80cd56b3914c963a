import type { Level } from '@builder-insights/plugin-readiness-common';
import { useWords } from '../../hooks/useWords';
import { LookMark } from './LookMark';
import { LEVEL_LOOKS } from './stateLooks';

/** How grave something is: icon and word. */
export function LevelMark(props: { level: Level }) {
  const { level } = props;
  const t = useWords();
  return (
    <LookMark look={LEVEL_LOOKS[level]} word={t(`words.level.${level}`)} />
  );
}
