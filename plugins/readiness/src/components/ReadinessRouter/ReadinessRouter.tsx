import {
  Failure,
  ListSkeleton,
  useLoad,
  type Frame,
  type FrameTab,
} from '@builder-insights/ui';
import { Suspense, useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { isAllowed } from './PageEntry';
import { PAGES } from './pages';
import { ReadinessRoutes } from './ReadinessRoutes';

/** @internal */
export interface ReadinessRouterProps {
  frame: Frame;
}

/** The pages of the plugin, for the person who looks at them. */
export function ReadinessRouter(props: ReadinessRouterProps) {
  const { frame: FrameComponent } = props;
  const t = useWords();
  const link = useReadinessLink();
  const api = useReadinessApi();
  const {
    value: me,
    error,
    reload,
  } = useLoad(useCallback(async () => await api.me(), [api]));
  const tabs: FrameTab[] = PAGES.filter(
    page => me && !page.below && isAllowed(page, me),
  ).map(({ tab, path }) => ({
    id: tab,
    label: t(`page.tab.${tab}`),
    href: link(path),
    exact: path === '',
  }));
  const skeleton = <ListSkeleton rows={8} />;

  return (
    <FrameComponent title={t('page.title')} tabs={tabs}>
      {error !== undefined && (
        <Failure what={t('page.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !me && skeleton}
      {me && (
        <Suspense fallback={skeleton}>
          <ReadinessRoutes me={me} />
        </Suspense>
      )}
    </FrameComponent>
  );
}
