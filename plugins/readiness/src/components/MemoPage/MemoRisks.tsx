import {
  severityOf,
  type Risk,
} from '@builder-insights/plugin-readiness-common';
import { Records } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { RiskStatusMark } from '../RisksPage/RiskStatusMark';
import { LevelMark } from '../shared/LevelMark';
import { OwnerLink } from '../shared/OwnerLink';

/** What may go wrong. */
export function MemoRisks(props: { risks: readonly Risk[] }) {
  const t = useWords();
  return (
    <Records
      label={t('memo.risk.label')}
      records={props.risks}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('memo.risk.title'),
          width: '36%',
          render: ({ id, title }) => `${id} ${title}`,
        },
        {
          id: 'severity',
          label: t('memo.risk.severity'),
          render: risk => <LevelMark level={severityOf(risk)} />,
        },
        {
          id: 'status',
          label: t('memo.risk.status'),
          render: ({ status }) => <RiskStatusMark status={status} />,
        },
        {
          id: 'owner',
          label: t('memo.risk.owner'),
          render: ({ ownerRef, orphaned }) => (
            <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
          ),
        },
        {
          id: 'mitigation',
          label: t('memo.risk.mitigation'),
          render: ({ mitigation }) => mitigation,
        },
      ]}
    />
  );
}
