import type { Milestone } from '@builder-insights/plugin-readiness-common';
import { Records, type RecordColumn } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { EntryDue } from '../Register/EntryDue';
import { EntryLinks } from '../Register/EntryLinks';
import { EntryTitle } from '../Register/EntryTitle';
import { OwnerLink } from '../shared/OwnerLink';
import { MilestoneStatusMark } from './MilestoneStatusMark';

/** Milestones by date. */
export function MilestoneTable(props: { milestones: readonly Milestone[] }) {
  const t = useWords();
  const columns: Array<RecordColumn<Milestone>> = [
    {
      id: 'title',
      label: t('risks.milestones.column.title'),
      width: '36%',
      render: ({ id, title }) => (
        <EntryTitle param="milestone" id={id} title={title} />
      ),
    },
    {
      id: 'status',
      label: t('risks.milestones.column.status'),
      render: ({ status }) => <MilestoneStatusMark status={status} />,
    },
    {
      id: 'owner',
      label: t('risks.milestones.column.owner'),
      render: ({ ownerRef, orphaned }) => (
        <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />
      ),
    },
    {
      id: 'due',
      label: t('risks.milestones.column.due'),
      render: milestone => (
        <EntryDue dueAt={milestone.dueAt} done={milestone.status === 'done'} />
      ),
    },
    {
      id: 'dependsOn',
      label: t('risks.milestones.column.dependsOn'),
      render: ({ dependsOn }) =>
        dependsOn.length > 0 ? (
          <EntryLinks param="milestone" ids={dependsOn} />
        ) : undefined,
    },
  ];
  return (
    <Records
      label={t('risks.milestones.label')}
      columns={columns}
      records={props.milestones}
      keyOf={({ id }) => id}
    />
  );
}
