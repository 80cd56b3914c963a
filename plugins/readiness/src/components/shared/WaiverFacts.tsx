import {
  waiverStatusAt,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import { EntityLink, Fact, Facts, Instant } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { WaiverEnd } from '../WaiversPage/WaiverEnd';
import { WaiverStatusMark } from '../WaiversPage/WaiverStatusMark';

const DECIDED = ['approved', 'refused', 'revoked', 'withdrawn'] as const;

/** What became of a waiver, why it was asked for, what keeps the harm small, and until when. */
export function WaiverFacts(props: { waiver: Waiver }) {
  const { waiver } = props;
  const t = useWords();
  const status = waiverStatusAt(waiver, new Date());
  // Whatever became of it later, somebody had to approve it for that.
  const decision = DECIDED.find(known => known === waiver.status) ?? 'approved';
  return (
    <>
      <WaiverStatusMark status={status} />
      <Facts>
        <Fact term={t('waivers.reason')}>{waiver.reason}</Fact>
        <Fact term={t('waivers.control')}>{waiver.compensatingControl}</Fact>
        <Fact term={t('waivers.asked')}>
          {t('waivers.askedBy', {
            who: <EntityLink entityRef={waiver.requestedBy} />,
            when: <Instant at={waiver.requestedAt} />,
          })}
        </Fact>
        <Fact term={t('waivers.until')}>
          <WaiverEnd
            until={waiver.until}
            running={status === 'approved' || status === 'requested'}
          />
        </Fact>
        {waiver.decidedBy && waiver.decidedAt && (
          <Fact term={t('waivers.answer')}>
            {t(`waivers.decided.${decision}`, {
              who: <EntityLink entityRef={waiver.decidedBy} />,
              when: <Instant at={waiver.decidedAt} />,
            })}
            {waiver.comment && (
              <>
                {': '}
                {waiver.comment}
              </>
            )}
          </Fact>
        )}
      </Facts>
    </>
  );
}
