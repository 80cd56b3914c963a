import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/core-plugin-api/alpha';
import { uiTranslationRef } from '../translation';

/** The texts of the shared components, in the reader's language. */
export function useUiWords(): TranslationFunction<
  (typeof uiTranslationRef)['T']
> {
  return useTranslationRef(uiTranslationRef).t;
}
