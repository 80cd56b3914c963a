import type { Risk } from '@builder-insights/plugin-readiness-common';
import { Fact, Facts, formatDay } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { EntryChanged } from '../Register/EntryChanged';
import { EntryHistory } from '../Register/EntryHistory';
import { GateLinks } from '../Register/GateLinks';
import { OwnerLink } from '../shared/OwnerLink';
import type { RolloutPageProps } from '../shared/PageProps';
import { RiskBlocks } from './RiskBlocks';
import { RiskSeverity } from './RiskSeverity';
import { RiskStatusMark } from './RiskStatusMark';

/** @internal */
export interface RiskViewProps extends Pick<RolloutPageProps, 'view'> {
  risk: Risk;
  /** What can be done about it. */
  actions: ReactNode;
}

/** Everything about one risk. */
export function RiskView(props: RiskViewProps) {
  const { view, risk, actions } = props;
  const t = useWords();
  const area = view.areas.find(({ id }) => id === risk.areaId);
  return (
    <article>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {risk.id} {risk.title}
      </Typography>
      {actions}
      <Facts>
        <Fact term={t('risks.column.severity')}>
          <RiskSeverity risk={risk} />
        </Fact>
        <Fact term={t('risks.column.status')}>
          <RiskStatusMark status={risk.status} />
        </Fact>
        <Fact term={t('registers.blocks')}>
          <RiskBlocks risk={risk} rings={view.rollout.rings} />
        </Fact>
        {risk.mitigation && (
          <Fact term={t('risks.field.mitigation')}>{risk.mitigation}</Fact>
        )}
        <Fact term={t('registers.owner')}>
          <OwnerLink ownerRef={risk.ownerRef} orphaned={risk.orphaned} />
        </Fact>
        {risk.areaId && (
          <Fact term={t('risks.field.areaId')}>
            {area?.title ?? risk.areaId}
          </Fact>
        )}
        {risk.gateIds.length > 0 && (
          <Fact term={t('risks.field.gateIds')}>
            <GateLinks gates={view.gates} ids={risk.gateIds} />
          </Fact>
        )}
        {risk.reviewAt && (
          <Fact term={t('risks.field.reviewAt')}>
            {formatDay(risk.reviewAt)}
          </Fact>
        )}
      </Facts>
      <EntryChanged entry={risk} />
      <EntryHistory
        rolloutId={view.rollout.id}
        register="risks"
        entryId={risk.id}
        revision={risk.revision}
      />
    </article>
  );
}
