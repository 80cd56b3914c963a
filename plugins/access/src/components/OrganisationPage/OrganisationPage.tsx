import { useRouteRef } from '@backstage/core-plugin-api';
import { SubTabs } from '@builder-insights/ui';
import { Route, Routes } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import type { PageProps } from '../shared/PageProps';
import { DriftBoard } from './DriftBoard';
import { OrgInForce } from './OrgInForce';
import { Readings } from './Readings';

/** Where the organisation comes from, what was read of it, and where its sources disagree. */
export function OrganisationPage(props: PageProps) {
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const tab = (id: 'source' | 'readings' | 'drift', path: string) => ({
    id,
    label: t(`organisation.views.${id}`),
    href: `${root}/organisation${path}`,
  });
  return (
    <>
      <SubTabs
        label={t('organisation.views.label')}
        tabs={[
          tab('source', ''),
          tab('readings', '/readings'),
          tab('drift', '/drift'),
        ]}
      />
      <Routes>
        <Route index element={<OrgInForce {...props} />} />
        <Route path="readings" element={<Readings {...props} />} />
        <Route path="drift" element={<DriftBoard />} />
      </Routes>
    </>
  );
}
