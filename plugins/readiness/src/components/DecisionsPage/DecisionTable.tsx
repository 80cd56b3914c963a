import { Records, type RecordColumn } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import type { PlacedDecision } from '../../register/dependencyOrder';
import { EntryDue } from '../Register/EntryDue';
import { OwnerLink } from '../shared/OwnerLink';
import { EntryTitle } from '../Register/EntryTitle';
import { DecisionOrder } from './DecisionOrder';
import { DecisionStatusMark } from './DecisionStatusMark';
import { ProposedMark } from './ProposedMark';

/** Decisions, each after those that come first. */
export function DecisionTable(props: { placed: readonly PlacedDecision[] }) {
  const { placed } = props;
  const t = useWords();
  const columns: Array<RecordColumn<PlacedDecision>> = [
    {
      id: 'question',
      label: t('decisions.column.question'),
      width: '28%',
      render: ({ decision }) => (
        <>
          <EntryTitle
            param="entry"
            id={decision.id}
            title={decision.question}
          />
          <ProposedMark decision={decision} />
        </>
      ),
    },
    {
      id: 'status',
      label: t('decisions.column.status'),
      width: 160,
      render: ({ decision }) => <DecisionStatusMark status={decision.status} />,
    },
    {
      id: 'owner',
      label: t('decisions.column.owner'),
      render: ({ decision }) => (
        <OwnerLink ownerRef={decision.ownerRef} orphaned={decision.orphaned} />
      ),
    },
    {
      id: 'due',
      label: t('decisions.column.due'),
      render: ({ decision }) => (
        <EntryDue dueAt={decision.dueAt} done={decision.status === 'Done'} />
      ),
    },
    {
      id: 'dependsOn',
      label: t('decisions.column.dependsOn'),
      render: one => <DecisionOrder placed={one} />,
    },
    {
      id: 'next',
      label: t('decisions.column.next'),
      render: ({ decision }) =>
        decision.status === 'Done' ? decision.outcome : decision.nextAction,
    },
  ];
  return (
    <Records
      label={t('decisions.label')}
      columns={columns}
      records={placed}
      keyOf={({ decision }) => decision.id}
    />
  );
}
