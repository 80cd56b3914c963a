import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { builderInsightsTranslationRef } from '../translation';

/** Puts the key of a text into the reader's language. */
export type Words = TranslationFunction<
  (typeof builderInsightsTranslationRef)['T']
>;

/** The plugin's texts. */
export function useWords(): Words {
  return useTranslationRef(builderInsightsTranslationRef).t;
}
