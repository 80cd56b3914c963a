import type { EvidenceSource } from '@builder-insights/plugin-readiness-common';
import { EntityLink } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** Who or what saw it. */
export function EvidenceSourceText(props: { source: EvidenceSource }) {
  const { source } = props;
  const t = useWords();
  if (source.kind === 'collector') {
    return <>{t('gate.evidence.collector', { what: <>{source.id}</> })}</>;
  }
  if (source.kind === 'push') {
    return <>{t('gate.evidence.push', { who: <>{source.by}</> })}</>;
  }
  const who = <EntityLink entityRef={source.by} />;
  return (
    <>
      {source.confirmedBy
        ? t('gate.evidence.confirmed', {
            who,
            second: <EntityLink entityRef={source.confirmedBy} />,
          })
        : t('gate.evidence.attestation', { who })}
    </>
  );
}
