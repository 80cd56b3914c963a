import { Failure, ListSkeleton, Section, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { FreshnessBanner } from '../AccessView/FreshnessBanner';
import type { PageProps } from '../shared/PageProps';
import { AcceptedFacts } from './AcceptedFacts';
import { OpenSnapshot } from './OpenSnapshot';
import { OrgSentence } from './OrgSentence';
import { ReadNow } from './ReadNow';
import { RefusedReading } from './RefusedReading';

/** The organisation that access follows, and what waits to replace it. */
export function OrgInForce(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.orgStatus(), [api]),
  );
  if (error !== undefined) {
    return (
      <Failure what={t('organisation.failed')} error={error} onRetry={reload} />
    );
  }
  if (!value) {
    return <ListSkeleton rows={6} />;
  }
  const { accepted, held, refused, freshness } = value;
  return (
    <>
      {accepted && freshness !== 'none' && (
        <FreshnessBanner org={{ freshness, readAt: accepted.readAt }} />
      )}
      <OrgSentence accepted={accepted} />
      {me.may.approveOrg && <ReadNow onReload={reload} />}
      {held && (
        <Section title={t('organisation.status.heldTitle')}>
          <OpenSnapshot
            key={held.id}
            id={held.id}
            me={me}
            onChanged={() => {
              reload();
              onChanged();
            }}
          />
        </Section>
      )}
      {refused && <RefusedReading snapshot={refused} />}
      {accepted && (
        <Section title={t('organisation.status.acceptedTitle')}>
          <AcceptedFacts snapshot={accepted} />
        </Section>
      )}
    </>
  );
}
