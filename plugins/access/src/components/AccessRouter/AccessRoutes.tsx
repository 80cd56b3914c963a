import { Notice } from '@builder-insights/ui';
import { lazy, type ComponentType } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { NotAllowed } from '../shared/NotAllowed';
import type { PageProps } from '../shared/PageProps';
import { TAB_PATHS, type TabName } from './tabsFor';

const MyAccessPage = lazy(() =>
  import('../MyAccessPage/MyAccessPage').then(m => ({
    default: m.MyAccessPage,
  })),
);
const PeoplePage = lazy(() =>
  import('../PeoplePage/PeoplePage').then(m => ({ default: m.PeoplePage })),
);
const OrganisationPage = lazy(() =>
  import('../OrganisationPage/OrganisationPage').then(m => ({
    default: m.OrganisationPage,
  })),
);
const ReviewsPage = lazy(() =>
  import('../ReviewsPage/ReviewsPage').then(m => ({ default: m.ReviewsPage })),
);
const ReviewPage = lazy(() =>
  import('../ReviewPage/ReviewPage').then(m => ({ default: m.ReviewPage })),
);
const BreakGlassPage = lazy(() =>
  import('../BreakGlassPage/BreakGlassPage').then(m => ({
    default: m.BreakGlassPage,
  })),
);
const AuditPage = lazy(() =>
  import('../AuditPage/AuditPage').then(m => ({ default: m.AuditPage })),
);
const EvidencePage = lazy(() =>
  import('../EvidencePage/EvidencePage').then(m => ({
    default: m.EvidencePage,
  })),
);
const PosturePage = lazy(() =>
  import('../PosturePage/PosturePage').then(m => ({ default: m.PosturePage })),
);

/** Which component stands at which path, and the tab whose right it needs. */
const PAGES: ReadonlyArray<
  readonly [path: string, tab: TabName, page: ComponentType<PageProps>]
> = [
  ['mine', 'mine', MyAccessPage],
  ['people/*', 'people', PeoplePage],
  ['organisation/*', 'organisation', OrganisationPage],
  ['reviews', 'reviews', ReviewsPage],
  ['reviews/:reviewId', 'reviews', ReviewPage],
  ['break-glass', 'breakGlass', BreakGlassPage],
  ['audit', 'audit', AuditPage],
  ['evidence', 'evidence', EvidencePage],
  ['posture', 'posture', PosturePage],
];

/** @internal */
export interface AccessRoutesProps extends PageProps {
  /** The tabs that the person may use. */
  tabs: readonly TabName[];
}

/** Each page at its path, or what right is missing for it. */
export function AccessRoutes(props: AccessRoutesProps) {
  const { me, tabs, onChanged } = props;
  const t = useWords();
  const { search } = useLocation();
  return (
    <Routes>
      <Route
        index
        element={<Navigate to={`${TAB_PATHS.mine}${search}`} replace />}
      />
      {PAGES.map(([path, tab, Page]) => (
        <Route
          key={path}
          path={path}
          element={
            tabs.includes(tab) ? (
              <Page me={me} onChanged={onChanged} />
            ) : (
              <NotAllowed page={tab} />
            )
          }
        />
      ))}
      <Route path="*" element={<Notice title={t('page.notFoundTitle')} />} />
    </Routes>
  );
}
