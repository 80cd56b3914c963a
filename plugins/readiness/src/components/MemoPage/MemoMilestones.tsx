import type { Milestone } from '@builder-insights/plugin-readiness-common';
import { Records } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { EntryDue } from '../Register/EntryDue';
import { MilestoneStatusMark } from '../RisksPage/MilestoneStatusMark';
import { OwnerLink } from '../shared/OwnerLink';

/** What is reached by when. */
export function MemoMilestones(props: { milestones: readonly Milestone[] }) {
  const t = useWords();
  return (
    <Records
      label={t('memo.milestone.label')}
      records={props.milestones}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('memo.milestone.title'),
          width: '40%',
          render: ({ id, title }) => `${id} ${title}`,
        },
        {
          id: 'status',
          label: t('memo.milestone.status'),
          render: ({ status }) => <MilestoneStatusMark status={status} />,
        },
        {
          id: 'due',
          label: t('memo.milestone.due'),
          render: milestone => (
            <EntryDue
              dueAt={milestone.dueAt}
              done={milestone.status === 'done'}
            />
          ),
        },
        {
          id: 'owner',
          label: t('memo.milestone.owner'),
          render: ({ ownerRef, orphaned }) => (
            <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
          ),
        },
      ]}
    />
  );
}
