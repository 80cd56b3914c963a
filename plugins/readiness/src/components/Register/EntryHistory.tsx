import type { RegisterName } from '@builder-insights/plugin-readiness-common';
import {
  EntityName,
  Failure,
  Instant,
  ListSkeleton,
  Section,
  useLoad,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface EntryHistoryProps {
  rolloutId: string;
  register: RegisterName;
  entryId: string;
  /** Another after each change, so that the history is read anew. */
  revision: number;
}

/** What became of an entry, newest first. */
export function EntryHistory(props: EntryHistoryProps) {
  const { rolloutId, register, entryId, revision } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { value, error, reload } = useLoad(
    useCallback(
      async () => ({
        revision,
        events: await api.entryHistory(rolloutId, register, entryId),
      }),
      [api, rolloutId, register, entryId, revision],
    ),
  );
  return (
    <Section title={t('registers.history.heading')}>
      {error !== undefined && (
        <Failure
          what={t('registers.history.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !value && <ListSkeleton rows={2} />}
      {value?.events.length === 0 && (
        <Typography color="text.secondary">
          {t('registers.history.empty')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {value?.events.map(({ id, at, by, note }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography sx={{ overflowWrap: 'anywhere' }}>{note}</Typography>
            <Typography variant="body2" color="text.secondary">
              <Instant at={at} />
              {by && (
                <>
                  {', '}
                  <EntityName entityRef={by} />
                </>
              )}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
