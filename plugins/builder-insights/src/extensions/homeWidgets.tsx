import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Capture from the home page. */
export const captureWidget = HomePageWidgetBlueprint.make({
  name: 'capture-now',
  params: {
    name: 'BuilderInsightsCapture',
    title: 'Capture now',
    description: 'Write down what a builder told you',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 5 } },
    components: () =>
      import('../components/HomeWidgets/CaptureNow').then(m => ({
        Content: m.CaptureNow,
      })),
  },
});

/** What came in last, on the home page. */
export const newestWidget = HomePageWidgetBlueprint.make({
  name: 'newest-insights',
  params: {
    name: 'BuilderInsightsNewest',
    title: 'Newest insights',
    description: 'What builders said last, as far as you may see it',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 5 } },
    components: () =>
      import('../components/HomeWidgets/NewestInsights').then(m => ({
        Content: m.NewestInsights,
      })),
  },
});
