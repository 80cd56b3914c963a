import type { Milestone } from '@builder-insights/plugin-readiness-common';
import { Fact, Facts } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { EntryChanged } from '../Register/EntryChanged';
import { EntryDue } from '../Register/EntryDue';
import { EntryHistory } from '../Register/EntryHistory';
import { EntryLinks } from '../Register/EntryLinks';
import { GateLinks } from '../Register/GateLinks';
import { OwnerLink } from '../shared/OwnerLink';
import type { RolloutPageProps } from '../shared/PageProps';
import { MilestoneStatusMark } from './MilestoneStatusMark';

/** @internal */
export interface MilestoneViewProps extends Pick<RolloutPageProps, 'view'> {
  milestone: Milestone;
  /** What can be done about it. */
  actions: ReactNode;
}

/** Everything about one milestone. */
export function MilestoneView(props: MilestoneViewProps) {
  const { view, milestone, actions } = props;
  const t = useWords();
  return (
    <article>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {milestone.id} {milestone.title}
      </Typography>
      {actions}
      <Facts>
        <Fact term={t('risks.milestones.field.status')}>
          <MilestoneStatusMark status={milestone.status} />
        </Fact>
        <Fact term={t('registers.owner')}>
          <OwnerLink
            ownerRef={milestone.ownerRef}
            orphaned={milestone.orphaned}
          />
        </Fact>
        <Fact term={t('registers.due')}>
          <EntryDue
            dueAt={milestone.dueAt}
            done={milestone.status === 'done'}
          />
        </Fact>
        {milestone.gateIds.length > 0 && (
          <Fact term={t('risks.milestones.field.gateIds')}>
            <GateLinks gates={view.gates} ids={milestone.gateIds} />
          </Fact>
        )}
        {milestone.dependsOn.length > 0 && (
          <Fact term={t('risks.milestones.field.dependsOn')}>
            <EntryLinks param="milestone" ids={milestone.dependsOn} />
          </Fact>
        )}
      </Facts>
      <EntryChanged entry={milestone} />
      <EntryHistory
        rolloutId={view.rollout.id}
        register="milestones"
        entryId={milestone.id}
        revision={milestone.revision}
      />
    </article>
  );
}
