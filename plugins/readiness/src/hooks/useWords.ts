import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { readinessTranslationRef } from '../translation';

/** Puts the key of a text into the reader's language. */
export type Words = TranslationFunction<(typeof readinessTranslationRef)['T']>;

/**
 * The plugin's texts.
 *
 * @remarks
 * What people wrote is given to a text as an element, `<>{reason}</>`, never as a string: what looks like a placeholder
 * in a string is filled in like the text's own.
 */
export function useWords(): Words {
  return useTranslationRef(readinessTranslationRef).t;
}
