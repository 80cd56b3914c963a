import { useRouteRef } from '@backstage/core-plugin-api';
import {
  type Frame,
  ListSkeleton,
  Notice,
  useUserRef,
} from '@builder-insights/ui';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { useViewer } from '../../hooks/useViewer';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { landingTab, tabsFor } from './tabsFor';

const CapturePage = lazy(() =>
  import('../CapturePage/CapturePage').then(m => ({ default: m.CapturePage })),
);
const InsightsPage = lazy(() =>
  import('../InsightsPage/InsightsPage').then(m => ({
    default: m.InsightsPage,
  })),
);
const MyCapturesPage = lazy(() =>
  import('../MyCapturesPage/MyCapturesPage').then(m => ({
    default: m.MyCapturesPage,
  })),
);
const ReportsPage = lazy(() =>
  import('../ReportsPage/ReportsPage').then(m => ({ default: m.ReportsPage })),
);

/** @internal */
export interface BuilderInsightsRouterProps {
  frame: Frame;
}

/** The pages of the plugin, for the person who looks at them. */
export function BuilderInsightsRouter(props: BuilderInsightsRouterProps) {
  const { frame: FrameComponent } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const { search } = useLocation();
  const { value: viewer, loading } = useViewer();
  const userRef = useUserRef();
  const tabs = (loading ? [] : tabsFor(viewer)).map(tab => ({
    id: tab,
    label: t(`page.${tab}`),
    href: `${root}/${tab}`,
  }));
  const skeleton = <ListSkeleton rows={8} />;

  return (
    <FrameComponent title={t('page.title')} tabs={tabs}>
      {!userRef ? (
        skeleton
      ) : (
        <Suspense fallback={skeleton}>
          <Routes>
            <Route
              index
              element={
                loading ? (
                  skeleton
                ) : (
                  <Navigate to={`${landingTab(viewer)}${search}`} replace />
                )
              }
            />
            <Route
              path="capture"
              element={
                <CapturePage
                  userRef={userRef}
                  viewer={viewer}
                  offline={!loading && !viewer}
                />
              }
            />
            <Route path="insights" element={<InsightsPage viewer={viewer} />} />
            <Route path="mine" element={<MyCapturesPage userRef={userRef} />} />
            <Route
              path="reports"
              element={loading ? skeleton : <ReportsPage viewer={viewer} />}
            />
            <Route
              path="*"
              element={<Notice title={t('page.notFoundTitle')} />}
            />
          </Routes>
        </Suspense>
      )}
    </FrameComponent>
  );
}
