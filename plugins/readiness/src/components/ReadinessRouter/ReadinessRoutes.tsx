import type { ReadinessAbilities } from '@builder-insights/plugin-readiness-common';
import { Notice, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { NotAllowed } from './NotAllowed';
import { isAllowed, type PageEntry } from './PageEntry';
import { PAGES } from './pages';
import { RolloutPage } from './RolloutPage';

/** @internal */
export interface ReadinessRoutesProps {
  me: ReadinessAbilities;
}

/** Each page at its path, or what right is missing for it. */
export function ReadinessRoutes(props: ReadinessRoutesProps) {
  const { me } = props;
  const t = useWords();
  const api = useReadinessApi();
  const rollouts = useLoad(
    useCallback(
      async () => (me.read ? await api.rollouts() : []),
      [api, me.read],
    ),
  );
  const elementOf = (entry: PageEntry) => {
    if (!isAllowed(entry, me)) {
      return <NotAllowed />;
    }
    return entry.about === 'rollout' ? (
      <RolloutPage me={me} rollouts={rollouts} page={entry.Page} />
    ) : (
      <entry.Page me={me} onChanged={rollouts.reload} />
    );
  };
  return (
    <Routes>
      {PAGES.map(entry => (
        <Route key={entry.path} path={entry.path} element={elementOf(entry)} />
      ))}
      <Route path="*" element={<Notice title={t('page.notFoundTitle')} />} />
    </Routes>
  );
}
