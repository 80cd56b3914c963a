import { Notice } from '@builder-insights/ui';
import { useSearchParams } from 'react-router-dom';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { GatePage } from './GatePage';

/** A gate of any scope: the address names scorecard, scope and gate. */
export function ScopeGatePage(props: PageProps) {
  const t = useWords();
  const link = useReadinessLink();
  const [params] = useSearchParams();
  const scorecardId = params.get('scorecard');
  const scopeRef = params.get('ref');
  const gateId = params.get('gate');
  if (!scorecardId || !scopeRef || !gateId) {
    return <Notice title={t('entity.unnamed')} />;
  }
  return (
    <GatePage
      key={`${scorecardId} ${scopeRef} ${gateId}`}
      scorecardId={scorecardId}
      scopeRef={scopeRef}
      gateId={gateId}
      back={link('scope', { ref: scopeRef })}
      onChanged={props.onChanged}
    />
  );
}
