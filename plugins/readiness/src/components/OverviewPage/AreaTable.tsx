import type { AreaView } from '@builder-insights/plugin-readiness-common';
import { Records } from '@builder-insights/ui';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { CoverageText } from '../shared/CoverageText';
import { LevelMark } from '../shared/LevelMark';
import { OwnerLink } from '../shared/OwnerLink';
import { StateCountsLine } from '../shared/StateCountsLine';
import { TextLink } from '../shared/TextLink';

/** The areas with who is accountable, how their gates stand, and their gravest risk. */
export function AreaTable(props: { areas: readonly AreaView[] }) {
  const t = useWords();
  const link = useReadinessLink();
  return (
    <Records
      label={t('overview.areas')}
      records={props.areas}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('overview.area.title'),
          render: ({ id, title }) => (
            <TextLink to={link('gates', { area: id })}>{title}</TextLink>
          ),
        },
        {
          id: 'gates',
          label: t('overview.area.gates'),
          width: '26%',
          render: ({ counts }) => <StateCountsLine counts={counts} />,
        },
        {
          id: 'coverage',
          label: t('overview.area.coverage'),
          render: ({ coverage }) => <CoverageText coverage={coverage} />,
        },
        {
          id: 'owner',
          label: t('overview.area.owner'),
          render: ({ ownerRef, orphaned }) => (
            <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
          ),
        },
        {
          id: 'risk',
          label: t('overview.area.risk'),
          render: ({ risk }) =>
            risk ? <LevelMark level={risk} /> : t('overview.noRisk'),
        },
        {
          id: 'status',
          label: t('overview.area.status'),
          render: ({ status }) => status,
        },
      ]}
    />
  );
}
