import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { Fact, formatCount } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { Hash } from '../shared/Hash';
import { FilterLink } from './FilterLink';

/** What ties an event to its request, its decision and its place in the chain. */
export function EventProof(props: { event: AuditEvent }) {
  const { id, correlationId, decisionId, breakGlassId, retention, chain } =
    props.event;
  const t = useWords();
  return (
    <>
      {breakGlassId && (
        <Fact term={t('audit.event.breakGlass')}>
          <FilterLink filters={{ breakGlassId }}>
            {t('audit.event.breakGlassLink')}
          </FilterLink>
        </Fact>
      )}
      <Fact term={t('audit.event.correlation')}>
        <Hash value={correlationId} /> (
        <FilterLink filters={{ correlationId }}>
          {t('audit.event.correlationLink')}
        </FilterLink>
        )
      </Fact>
      {decisionId && (
        <Fact term={t('audit.event.decision')}>
          <Hash value={decisionId} />
        </Fact>
      )}
      <Fact term={t('audit.event.retention')}>
        {t(`audit.retention.${retention}`)}
      </Fact>
      <Fact term={t('audit.event.id')}>
        <Hash value={id} />
      </Fact>
      <Fact term={t('audit.event.chain')}>
        {t('audit.event.chainText', {
          sequence: formatCount(chain.sequence),
          stream: chain.stream,
        })}
      </Fact>
      <Fact term={t('audit.event.hash')}>
        <Hash value={chain.hash} />
      </Fact>
    </>
  );
}
