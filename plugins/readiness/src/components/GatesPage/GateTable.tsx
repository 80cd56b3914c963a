import type { GateSummary } from '@builder-insights/plugin-readiness-common';
import { Instant, Records, TextWithNames } from '@builder-insights/ui';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { OwnerLink } from '../shared/OwnerLink';
import { StateMark } from '../shared/StateMark';
import { TextLink } from '../shared/TextLink';

/** @internal */
export interface GateTableProps {
  label: string;
  gates: readonly GateSummary[];
}

/** Gates of a rollout with their state and why; each leads to its page. */
export function GateTable(props: GateTableProps) {
  const { label, gates } = props;
  const t = useWords();
  const link = useReadinessLink();
  return (
    <Records
      label={label}
      records={gates}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'gate',
          label: t('gates.column.gate'),
          width: '30%',
          render: ({ id, question }) => (
            <>
              {id}{' '}
              <TextLink to={link(`gates/${encodeURIComponent(id)}`)}>
                {question}
              </TextLink>
            </>
          ),
        },
        {
          id: 'state',
          label: t('gates.column.state'),
          width: 140,
          render: ({ state }) => <StateMark state={state} />,
        },
        {
          id: 'why',
          label: t('gates.column.why'),
          width: '28%',
          render: ({ reason }) => <TextWithNames>{reason}</TextWithNames>,
        },
        {
          id: 'since',
          label: t('gates.column.since'),
          render: ({ since }) => <Instant at={since} />,
        },
        {
          id: 'owner',
          label: t('gates.column.owner'),
          render: ({ ownerRef }) => <OwnerLink ownerRef={ownerRef} />,
        },
        {
          id: 'weight',
          label: t('gates.column.weight'),
          width: 90,
          render: ({ blocking, stage }) =>
            blocking && stage === 'enforce'
              ? t('gates.blocking')
              : t('gates.advisory'),
        },
      ]}
    />
  );
}
