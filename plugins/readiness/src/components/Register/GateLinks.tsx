import type { GateSummary } from '@builder-insights/plugin-readiness-common';
import { WordList } from '@builder-insights/ui';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { StateMark } from '../shared/StateMark';
import { TextLink } from '../shared/TextLink';

/** @internal */
export interface GateLinksProps {
  gates: readonly GateSummary[];
  ids: readonly string[];
}

/** Gates of the rollout by their ids, each with the state it is in. */
export function GateLinks(props: GateLinksProps) {
  const { gates, ids } = props;
  const link = useReadinessLink();
  return (
    <WordList>
      {ids.map(id => {
        const gate = gates.find(known => known.id === id);
        return gate ? (
          <span key={id}>
            <TextLink to={link(`gates/${encodeURIComponent(id)}`)}>
              {id}
            </TextLink>{' '}
            <StateMark state={gate.state} compact />
          </span>
        ) : (
          id
        );
      })}
    </WordList>
  );
}
