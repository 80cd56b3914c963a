import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The verdict about each ring, on the home page. */
export const verdictWidget = HomePageWidgetBlueprint.make({
  name: 'verdict',
  params: {
    name: 'ReadinessVerdict',
    title: 'Readiness',
    description:
      'Whether the next people may be let in, and what stands against it',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 4 } },
    components: () =>
      import('../components/HomeWidget/VerdictWidget').then(m => ({
        Content: m.VerdictWidget,
      })),
  },
});
