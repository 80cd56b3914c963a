import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import {
  ChoiceField,
  Failure,
  formatDay,
  ListSkeleton,
  Section,
  useParam,
  usePages,
  useWhenSeen,
  type PageRequest,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { HistoryEntry } from './HistoryEntry';

const PAGE_SIZE = 50;
const KINDS: ReadonlyArray<HistoryEvent['kind']> = [
  'gate',
  'waiver',
  'attestation',
  'decision',
  'risk',
  'milestone',
  'rules',
  'record',
];

/** @internal */
export interface HistoryEventsProps {
  rolloutId: string;
  /** Up to when; undefined for now. */
  asOf: string | undefined;
}

/** What happened in a rollout, newest first; which kind of it stands in the address. */
export function HistoryEvents(props: HistoryEventsProps) {
  const { rolloutId, asOf } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [wanted, setKind] = useParam('kind');
  const kind = KINDS.find(known => known === wanted);
  const { items, started, loading, error, hasMore, more } =
    usePages<HistoryEvent>(
      useCallback(
        ({ cursor }: PageRequest) =>
          api.rolloutHistory(rolloutId, {
            to: asOf,
            kind,
            cursor,
            limit: PAGE_SIZE,
          }),
        [api, rolloutId, asOf, kind],
      ),
    );
  const seen = useWhenSeen<HTMLDivElement>(more);
  const done = started && !hasMore && !loading && error === undefined;
  const heading = asOf
    ? t('history.events.until', { day: formatDay(asOf) })
    : t('history.events.heading');
  return (
    <Section
      title={heading}
      actions={
        <Box sx={{ width: 220 }}>
          <ChoiceField
            label={t('history.events.filter')}
            options={KINDS}
            value={kind}
            nameOf={option => t(`history.kind.${option}`)}
            empty={t('history.events.all')}
            onChange={setKind}
          />
        </Box>
      }
    >
      <Box
        component="ul"
        aria-label={t('history.events.label')}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {items.map(event => (
          <HistoryEntry key={event.id} event={event} />
        ))}
      </Box>
      {loading && <ListSkeleton rows={started ? 2 : 6} />}
      {error !== undefined && (
        <Failure
          what={t(
            started ? 'history.events.moreFailed' : 'history.events.failed',
          )}
          error={error}
          onRetry={more}
        />
      )}
      {hasMore && !loading && error === undefined && (
        <Box ref={seen} sx={{ py: 2, textAlign: 'center' }}>
          <Button onClick={more}>{t('history.events.more')}</Button>
        </Box>
      )}
      {done && (
        <Typography color="text.secondary" sx={{ py: 2 }}>
          {items.length > 0
            ? t('history.events.end', { count: items.length })
            : t(kind ? 'history.events.emptyFiltered' : 'history.events.empty')}
        </Typography>
      )}
    </Section>
  );
}
