import {
  Failure,
  formatDay,
  ListSkeleton,
  useLoad,
} from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useDayParam } from '../../hooks/useDayParam';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { DayPicker } from '../shared/DayPicker';
import type { RolloutPageProps } from '../shared/PageProps';
import { ComparedGates } from './ComparedGates';
import { HistoryEvents } from './HistoryEvents';
import { PastRings } from './PastRings';

/** Any past day: the verdicts and states then, beside those of today, and what happened up to then. */
export function HistoryPage(props: RolloutPageProps) {
  const { view: now } = props;
  const rolloutId = now.rollout.id;
  const t = useWords();
  const api = useReadinessApi();
  const param = useDayParam();
  const { asOf } = param;
  const load = useCallback(
    async () => await api.rollout(rolloutId, asOf),
    [api, rolloutId, asOf],
  );
  const past = useLoad(asOf ? load : undefined);
  const shown = asOf ? past.value : now;
  return (
    <>
      <Typography sx={{ maxWidth: 720 }}>{t('history.intro')}</Typography>
      <DayPicker param={param} />
      {asOf && past.error !== undefined && (
        <Failure
          what={t('history.failed')}
          error={past.error}
          onRetry={past.reload}
        />
      )}
      {asOf && past.loading && !past.value && <ListSkeleton rows={6} />}
      {shown && (
        <>
          <Typography color="text.secondary">
            {asOf
              ? t('history.asOf', {
                  day: formatDay(asOf),
                  version: String(shown.ruleSetVersion),
                })
              : t('history.asOfNow', { version: String(shown.ruleSetVersion) })}
          </Typography>
          <PastRings then={shown} now={asOf ? now : undefined} />
          {asOf ? (
            <ComparedGates then={shown} now={now} />
          ) : (
            <Typography color="text.secondary" sx={{ mt: 2 }}>
              {t('history.states.today')}
            </Typography>
          )}
        </>
      )}
      <HistoryEvents rolloutId={rolloutId} asOf={asOf} />
    </>
  );
}
