import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/** The few texts that the shared components bring themselves. @public */
export const uiTranslationRef = createTranslationRef({
  id: 'builder-insights.ui',
  messages: {
    retry: 'Try again',
    loading: 'Loading',
    close: 'Close',
  },
});
