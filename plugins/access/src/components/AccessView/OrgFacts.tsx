import type { OrgBasis } from '@builder-insights/plugin-access-common';
import { Fact, Facts, Fingerprint, Instant } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** The state of the organisation that access follows from. */
export function OrgFacts(props: { org: OrgBasis }) {
  const { source, readAt, hash } = props.org;
  const t = useWords();
  return (
    <Facts>
      <Fact term={t('myAccess.org.source')}>{source}</Fact>
      <Fact term={t('myAccess.org.readAt')}>
        <Instant at={readAt} />
      </Fact>
      <Fact term={t('myAccess.org.hash')}>
        <Fingerprint hash={hash} />
      </Fact>
    </Facts>
  );
}
