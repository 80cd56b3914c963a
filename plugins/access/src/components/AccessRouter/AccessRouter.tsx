import { useRouteRef } from '@backstage/core-plugin-api';
import {
  Failure,
  ListSkeleton,
  useLoad,
  type Frame,
} from '@builder-insights/ui';
import { Suspense, useCallback } from 'react';
import type { AccessApi } from '../../api/AccessApi';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { PostureBanner } from '../PostureBanner/PostureBanner';
import { AccessRoutes } from './AccessRoutes';
import { TAB_PATHS, tabsFor } from './tabsFor';

/** @internal */
export interface AccessRouterProps {
  frame: Frame;
}

/** The pages of the plugin, for the person who looks at them. */
export function AccessRouter(props: AccessRouterProps) {
  const { frame: FrameComponent } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const api = useAccessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => {
      const me = await api.me();
      const decides = !me.may.readReviews && (await hasReviews(api));
      return { me, tabs: tabsFor(me.may, decides) };
    }, [api]),
  );
  const tabs = (value?.tabs ?? []).map(tab => ({
    id: tab,
    label: t(`page.tab.${tab}`),
    href: `${root}/${TAB_PATHS[tab]}`,
  }));
  const skeleton = <ListSkeleton rows={8} />;

  return (
    <FrameComponent title={t('page.title')} tabs={tabs}>
      {error !== undefined && (
        <Failure what={t('page.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && skeleton}
      {value && (
        <>
          {value.me.may.readPosture && <PostureBanner />}
          <Suspense fallback={skeleton}>
            <AccessRoutes me={value.me} tabs={value.tabs} onChanged={reload} />
          </Suspense>
        </>
      )}
    </FrameComponent>
  );
}

/** Whether a review waits for one's decision; when that cannot be told, the rest of the pages is shown all the same. */
async function hasReviews(api: AccessApi): Promise<boolean> {
  return await api.reviews().then(
    reviews => reviews.length > 0,
    () => false,
  );
}
