import { useParams } from 'react-router-dom';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import type { RolloutPageProps } from '../shared/PageProps';
import { GatePage } from './GatePage';

/** A gate of the rollout that one looks at. */
export function RolloutGatePage(props: RolloutPageProps) {
  const { view, onChanged } = props;
  const { scorecardId, scopeRef, rings } = view.rollout;
  const { gateId = '' } = useParams();
  const link = useReadinessLink();
  return (
    <GatePage
      key={gateId}
      scorecardId={scorecardId}
      scopeRef={scopeRef}
      gateId={gateId}
      rings={rings}
      back={link('gates')}
      onChanged={onChanged}
    />
  );
}
