import { lazy } from 'react';
import type { PageEntry } from './PageEntry';

const OverviewPage = lazy(() =>
  import('../OverviewPage/OverviewPage').then(m => ({
    default: m.OverviewPage,
  })),
);
const PathPage = lazy(() =>
  import('../PathPage/PathPage').then(m => ({ default: m.PathPage })),
);
const GatesPage = lazy(() =>
  import('../GatesPage/GatesPage').then(m => ({ default: m.GatesPage })),
);
const RolloutGatePage = lazy(() =>
  import('../GatePage/RolloutGatePage').then(m => ({
    default: m.RolloutGatePage,
  })),
);
const MatrixPage = lazy(() =>
  import('../MatrixPage/MatrixPage').then(m => ({ default: m.MatrixPage })),
);
const ScopePage = lazy(() =>
  import('../ScopePage/ScopePage').then(m => ({ default: m.ScopePage })),
);
const ScopeGatePage = lazy(() =>
  import('../GatePage/ScopeGatePage').then(m => ({
    default: m.ScopeGatePage,
  })),
);
const DecisionsPage = lazy(() =>
  import('../DecisionsPage/DecisionsPage').then(m => ({
    default: m.DecisionsPage,
  })),
);
const RisksPage = lazy(() =>
  import('../RisksPage/RisksPage').then(m => ({ default: m.RisksPage })),
);
const WaiversPage = lazy(() =>
  import('../WaiversPage/WaiversPage').then(m => ({ default: m.WaiversPage })),
);
const HistoryPage = lazy(() =>
  import('../HistoryPage/HistoryPage').then(m => ({ default: m.HistoryPage })),
);
const RecordsPage = lazy(() =>
  import('../RecordsPage/RecordsPage').then(m => ({ default: m.RecordsPage })),
);
const MemoPage = lazy(() =>
  import('../MemoPage/MemoPage').then(m => ({ default: m.MemoPage })),
);
const MinePage = lazy(() =>
  import('../MinePage/MinePage').then(m => ({ default: m.MinePage })),
);
const RulesPage = lazy(() =>
  import('../RulesPage/RulesPage').then(m => ({ default: m.RulesPage })),
);

/** All pages in the order of their tabs; a page that is added here has its tab, its path and its right. */
export const PAGES: readonly PageEntry[] = [
  { tab: 'overview', path: '', about: 'rollout', Page: OverviewPage },
  { tab: 'path', path: 'path', about: 'rollout', Page: PathPage },
  { tab: 'gates', path: 'gates', about: 'rollout', Page: GatesPage },
  {
    tab: 'gates',
    path: 'gates/:gateId',
    below: true,
    about: 'rollout',
    Page: RolloutGatePage,
  },
  {
    tab: 'decisions',
    path: 'decisions',
    about: 'rollout',
    Page: DecisionsPage,
  },
  { tab: 'risks', path: 'risks', about: 'rollout', Page: RisksPage },
  { tab: 'waivers', path: 'waivers', about: 'rollout', Page: WaiversPage },
  { tab: 'records', path: 'records', about: 'rollout', Page: RecordsPage },
  { tab: 'history', path: 'history', about: 'rollout', Page: HistoryPage },
  { tab: 'memo', path: 'memo', about: 'rollout', Page: MemoPage },
  { tab: 'mine', path: 'mine', about: 'all', Page: MinePage },
  { tab: 'matrix', path: 'matrix', about: 'all', Page: MatrixPage },
  { tab: 'matrix', path: 'scope', below: true, about: 'all', Page: ScopePage },
  {
    tab: 'matrix',
    path: 'scope/gate',
    below: true,
    about: 'all',
    Page: ScopeGatePage,
  },
  {
    tab: 'rules',
    path: 'rules',
    about: 'all',
    Page: RulesPage,
    allows: me => me.read || me.editRules,
  },
];
