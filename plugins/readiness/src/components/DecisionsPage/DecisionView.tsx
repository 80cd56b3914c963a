import type { OpenDecision } from '@builder-insights/plugin-readiness-common';
import { Fact, Facts } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { EntryChanged } from '../Register/EntryChanged';
import { EntryDue } from '../Register/EntryDue';
import { EntryHistory } from '../Register/EntryHistory';
import { EntryLinks } from '../Register/EntryLinks';
import { OwnerLink } from '../shared/OwnerLink';
import { RingNames } from '../Register/RingNames';
import type { RolloutPageProps } from '../shared/PageProps';
import { DecisionStatusMark } from './DecisionStatusMark';
import { ProposedMark } from './ProposedMark';

/** @internal */
export interface DecisionViewProps extends Pick<RolloutPageProps, 'view'> {
  decision: OpenDecision;
  /** What can be done about it. */
  actions: ReactNode;
}

/** Everything about one decision. */
export function DecisionView(props: DecisionViewProps) {
  const { view, decision, actions } = props;
  const { rollout, areas } = view;
  const t = useWords();
  const area = areas.find(({ id }) => id === decision.workstream);
  return (
    <article>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {decision.id} {decision.question}
      </Typography>
      <ProposedMark decision={decision} />
      {actions}
      <Facts>
        <Fact term={t('decisions.column.status')}>
          <DecisionStatusMark status={decision.status} />
        </Fact>
        {decision.outcome && (
          <Fact term={t('decisions.field.outcome')}>{decision.outcome}</Fact>
        )}
        <Fact term={t('decisions.workstream')}>
          {area?.title ?? decision.workstream}
        </Fact>
        <Fact term={t('registers.owner')}>
          <OwnerLink
            ownerRef={decision.ownerRef}
            orphaned={decision.orphaned}
          />
        </Fact>
        <Fact term={t('registers.due')}>
          <EntryDue dueAt={decision.dueAt} done={decision.status === 'Done'} />
        </Fact>
        {decision.direction && (
          <Fact term={t('decisions.field.direction')}>
            {decision.direction}
          </Fact>
        )}
        {decision.options && decision.options.length > 0 && (
          <Fact term={t('decisions.options')}>
            {new Intl.ListFormat(undefined, { type: 'disjunction' }).format(
              decision.options,
            )}
          </Fact>
        )}
        {decision.nextAction && (
          <Fact term={t('decisions.field.nextAction')}>
            {decision.nextAction}
          </Fact>
        )}
        {decision.dependsOn.length > 0 && (
          <Fact term={t('decisions.field.dependsOn')}>
            <EntryLinks param="entry" ids={decision.dependsOn} />
          </Fact>
        )}
        <Fact term={t('registers.blocks')}>
          {decision.blocksRings.length > 0 ? (
            <RingNames rings={rollout.rings} ids={decision.blocksRings} />
          ) : (
            t('registers.blocksNothing')
          )}
        </Fact>
      </Facts>
      <EntryChanged entry={decision} />
      <EntryHistory
        rolloutId={rollout.id}
        register="decisions"
        entryId={decision.id}
        revision={decision.revision}
      />
    </article>
  );
}
