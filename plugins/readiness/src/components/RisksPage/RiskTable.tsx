import type { Risk } from '@builder-insights/plugin-readiness-common';
import { Records, type RecordColumn } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { EntryTitle } from '../Register/EntryTitle';
import { GateLinks } from '../Register/GateLinks';
import { OwnerLink } from '../shared/OwnerLink';
import type { RolloutPageProps } from '../shared/PageProps';
import { RiskBlocks } from './RiskBlocks';
import { RiskSeverity } from './RiskSeverity';
import { RiskStatusMark } from './RiskStatusMark';

/** @internal */
export interface RiskTableProps extends Pick<RolloutPageProps, 'view'> {
  risks: readonly Risk[];
}

/** Risks with how grave they are, what is done about them, and what they keep shut. */
export function RiskTable(props: RiskTableProps) {
  const { view, risks } = props;
  const t = useWords();
  const columns: Array<RecordColumn<Risk>> = [
    {
      id: 'title',
      label: t('risks.column.title'),
      width: '28%',
      render: ({ id, title }) => (
        <EntryTitle param="entry" id={id} title={title} />
      ),
    },
    {
      id: 'severity',
      label: t('risks.column.severity'),
      render: risk => <RiskSeverity risk={risk} />,
    },
    {
      id: 'status',
      label: t('risks.column.status'),
      width: 120,
      render: ({ status }) => <RiskStatusMark status={status} />,
    },
    {
      id: 'owner',
      label: t('risks.column.owner'),
      render: ({ ownerRef, orphaned }) => (
        <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
      ),
    },
    {
      id: 'gates',
      label: t('risks.column.gates'),
      render: ({ gateIds }) =>
        gateIds.length > 0 ? (
          <GateLinks gates={view.gates} ids={gateIds} />
        ) : undefined,
    },
    {
      id: 'blocks',
      label: t('risks.column.blocks'),
      render: risk => <RiskBlocks risk={risk} rings={view.rollout.rings} />,
    },
  ];
  return (
    <Records
      label={t('risks.label')}
      columns={columns}
      records={risks}
      keyOf={({ id }) => id}
    />
  );
}
