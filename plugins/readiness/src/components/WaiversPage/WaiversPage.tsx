import {
  waiverStatusAt,
  type WaiverStatus,
} from '@builder-insights/plugin-readiness-common';
import {
  Disclosure,
  Failure,
  ListSkeleton,
  Notice,
  Section,
  useLoad,
} from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import type { RolloutPageProps } from '../shared/PageProps';
import { WaiverEntry } from './WaiverEntry';

/** What is waived in a rollout: first what waits for an answer, then what is in effect, then what has ended. */
export function WaiversPage(props: RolloutPageProps) {
  const { me, view, onChanged } = props;
  const t = useWords();
  const api = useReadinessApi();
  const link = useReadinessLink();
  const rolloutId = view.rollout.id;
  const { value, error, reload } = useLoad(
    useCallback(
      async () => await api.waivers({ rollout: rolloutId }),
      [api, rolloutId],
    ),
  );
  const changed = () => {
    reload();
    onChanged();
  };
  const inStatus = (matches: (status: WaiverStatus) => boolean) =>
    (value ?? [])
      .filter(waiver => matches(waiverStatusAt(waiver, new Date())))
      .map(waiver => (
        <WaiverEntry
          key={waiver.id}
          waiver={waiver}
          mayApprove={me.approveWaiver}
          onChanged={changed}
        />
      ));
  const requested = inStatus(status => status === 'requested');
  const inEffect = inStatus(status => status === 'approved');
  const ended = inStatus(
    status => status !== 'requested' && status !== 'approved',
  );
  return (
    <>
      <Typography sx={{ maxWidth: 720 }}>{t('waivers.intro')}</Typography>
      {error !== undefined && (
        <Failure what={t('waivers.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={6} />}
      {value?.length === 0 && (
        <Notice
          title={t('waivers.emptyTitle')}
          actions={
            <Button variant="outlined" component={Link} to={link('gates')}>
              {t('waivers.toGates')}
            </Button>
          }
        >
          {t('waivers.emptyBody')}
        </Notice>
      )}
      {value && value.length > 0 && (
        <>
          <Section title={t('waivers.requested.heading')}>
            {requested.length > 0 ? (
              requested
            ) : (
              <Typography color="text.secondary">
                {t('waivers.requested.empty')}
              </Typography>
            )}
          </Section>
          <Section title={t('waivers.inEffect.heading')}>
            {inEffect.length > 0 ? (
              inEffect
            ) : (
              <Typography color="text.secondary">
                {t('waivers.inEffect.empty')}
              </Typography>
            )}
          </Section>
          {ended.length > 0 && (
            <Section title={t('waivers.ended.heading')}>
              <Disclosure
                summary={t('waivers.ended.summary', { count: ended.length })}
              >
                {ended}
              </Disclosure>
            </Section>
          )}
        </>
      )}
    </>
  );
}
