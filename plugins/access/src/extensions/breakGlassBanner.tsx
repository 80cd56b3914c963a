import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';

const BreakGlassBanner = lazy(() =>
  import('../components/BreakGlassBanner/BreakGlassBanner').then(m => ({
    default: m.BreakGlassBanner,
  })),
);

/** Emergency access is announced wherever in the portal somebody is. */
export const breakGlassBanner = AppRootElementBlueprint.make({
  name: 'break-glass-banner',
  params: {
    element: (
      <Suspense fallback={null}>
        <BreakGlassBanner />
      </Suspense>
    ),
  },
});
