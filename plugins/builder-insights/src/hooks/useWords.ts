import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { builderInsightsTranslationRef } from '../translation';

/** The plugin's texts in the reader's language. */
export function useWords() {
  return useTranslationRef(builderInsightsTranslationRef).t;
}
