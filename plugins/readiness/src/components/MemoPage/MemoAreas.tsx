import type { AreaView } from '@builder-insights/plugin-readiness-common';
import { Records } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { LevelMark } from '../shared/LevelMark';
import { OwnerLink } from '../shared/OwnerLink';
import { StateCountsLine } from '../shared/StateCountsLine';

/** What is needed per area, with who is accountable. */
export function MemoAreas(props: { areas: readonly AreaView[] }) {
  const t = useWords();
  return (
    <Records
      label={t('memo.area.label')}
      records={props.areas}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('memo.area.title'),
          render: ({ title }) => title,
        },
        {
          id: 'owner',
          label: t('memo.area.owner'),
          render: ({ ownerRef, orphaned }) => (
            <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
          ),
        },
        {
          id: 'status',
          label: t('memo.area.status'),
          render: ({ status }) => status,
        },
        {
          id: 'gates',
          label: t('memo.area.gates'),
          width: '30%',
          render: ({ counts }) => <StateCountsLine counts={counts} />,
        },
        {
          id: 'risk',
          label: t('memo.area.risk'),
          render: ({ risk }) =>
            risk ? <LevelMark level={risk} /> : t('memo.area.noRisk'),
        },
      ]}
    />
  );
}
