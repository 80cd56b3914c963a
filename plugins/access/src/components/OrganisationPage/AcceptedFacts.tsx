import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import {
  Fact,
  Facts,
  Fingerprint,
  formatCount,
  Instant,
} from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** What a reading holds, and how to tell it from another. */
export function AcceptedFacts(props: { snapshot: OrgSnapshot }) {
  const { source, readAt, decidedAt, hash, people, groups } = props.snapshot;
  const t = useWords();
  return (
    <Facts>
      <Fact term={t('organisation.facts.source')}>{source}</Fact>
      <Fact term={t('organisation.facts.readAt')}>
        <Instant at={readAt} />
      </Fact>
      {decidedAt && (
        <Fact term={t('organisation.facts.acceptedAt')}>
          <Instant at={decidedAt} />
        </Fact>
      )}
      <Fact term={t('organisation.facts.size')}>
        {t('organisation.facts.sizeValue', {
          people: formatCount(people),
          groups: formatCount(groups),
        })}
      </Fact>
      {hash && (
        <Fact term={t('organisation.facts.hash')}>
          <Fingerprint hash={hash} />
        </Fact>
      )}
    </Facts>
  );
}
