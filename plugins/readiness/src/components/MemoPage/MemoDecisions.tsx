import type { OpenDecision } from '@builder-insights/plugin-readiness-common';
import { Records } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { DecisionStatusMark } from '../DecisionsPage/DecisionStatusMark';
import { EntryDue } from '../Register/EntryDue';
import { OwnerLink } from '../shared/OwnerLink';

/** What still has to be decided. */
export function MemoDecisions(props: { decisions: readonly OpenDecision[] }) {
  const t = useWords();
  return (
    <Records
      label={t('memo.decision.label')}
      records={props.decisions}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'question',
          label: t('memo.decision.question'),
          width: '40%',
          render: ({ id, question }) => `${id} ${question}`,
        },
        {
          id: 'status',
          label: t('memo.decision.status'),
          render: ({ status }) => <DecisionStatusMark status={status} />,
        },
        {
          id: 'owner',
          label: t('memo.decision.owner'),
          render: ({ ownerRef, orphaned }) => (
            <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
          ),
        },
        {
          id: 'due',
          label: t('memo.decision.due'),
          render: decision => (
            <EntryDue
              dueAt={decision.dueAt}
              done={decision.status === 'Done'}
            />
          ),
        },
      ]}
    />
  );
}
