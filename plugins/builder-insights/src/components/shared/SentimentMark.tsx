import type { Sentiment } from '@builder-insights/plugin-builder-insights-common';
import { Mark } from '@builder-insights/ui';
import {
  RiEmotionHappyLine,
  RiEmotionNormalLine,
  RiEmotionUnhappyLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

/** How each sentiment looks. */
export const SENTIMENT_LOOKS = {
  positive: { icon: RiEmotionHappyLine, color: 'success.main' },
  neutral: { icon: RiEmotionNormalLine, color: 'text.secondary' },
  negative: { icon: RiEmotionUnhappyLine, color: 'error.main' },
} as const;

/** How the builder felt: icon and word. */
export function SentimentMark(props: { value: Sentiment }) {
  const t = useWords();
  return (
    <Mark {...SENTIMENT_LOOKS[props.value]}>
      {t(`taxonomy.sentiment.${props.value}`)}
    </Mark>
  );
}
