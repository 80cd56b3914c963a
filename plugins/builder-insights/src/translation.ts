import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { captureMessages } from './messages/capture';
import { fieldMessages } from './messages/fields';
import { insightsMessages } from './messages/insights';
import { reportsMessages } from './messages/reports';
import { taxonomyMessages } from './messages/taxonomy';
import { whyMessages } from './messages/why';

/** Every text of the plugin; a portal may replace or translate any of them. @public */
export const builderInsightsTranslationRef = createTranslationRef({
  id: 'plugin.builder-insights',
  messages: {
    page: {
      title: 'Builder Insights',
      capture: 'Capture',
      insights: 'Insights',
      mine: 'My captures',
      reports: 'Reports',
      loading: 'Loading',
      notFoundTitle: 'There is no such page',
    },
    home: {
      captureOpen: 'With details',
      newest: 'All insights',
      captureSaved: 'Saved on this device',
    },
    capture: captureMessages,
    field: fieldMessages,
    insights: insightsMessages,
    reports: reportsMessages,
    taxonomy: taxonomyMessages,
    why: whyMessages,
  },
});
