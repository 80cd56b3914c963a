import {
  Failure,
  ListSkeleton,
  Notice,
  useListKeys,
  useWhenSeen,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { AuditFilters } from '../../audit/auditFields';
import { byDay } from '../../audit/byDay';
import { useAuditPages } from '../../hooks/useAuditPages';
import { useOpenEvent } from '../../hooks/useOpenEvent';
import { useWords } from '../../hooks/useWords';
import { AuditCards } from './AuditCards';
import { AuditEventDrawer } from './AuditEventDrawer';
import { AuditTable } from './AuditTable';

/** @internal */
export interface AuditListProps {
  filters: AuditFilters;
  onClear: () => void;
}

/** The events that the filters give, day by day, with the drawer that opens one of them. */
export function AuditList(props: AuditListProps) {
  const { filters, onClear } = props;
  const t = useWords();
  const { events, started, loading, error, hasMore, more } =
    useAuditPages(filters);
  const narrow = useMediaQuery('(max-width:899px)', { noSsr: true });
  const seen = useWhenSeen<HTMLDivElement>(more);
  useListKeys({ entries: events, ...useOpenEvent() });

  const Body = narrow ? AuditCards : AuditTable;
  const narrowed = Object.keys(filters).length > 0;
  const done = started && !hasMore && !loading && error === undefined;
  return (
    <>
      {done && events.length === 0 && (
        <Notice
          title={t(
            narrowed ? 'audit.list.filteredTitle' : 'audit.list.emptyTitle',
          )}
          actions={
            narrowed && (
              <Button variant="outlined" onClick={onClear}>
                {t('audit.list.clear')}
              </Button>
            )
          }
        >
          {t(narrowed ? 'audit.list.filteredBody' : 'audit.list.emptyBody')}
        </Notice>
      )}
      {events.length > 0 && <Body days={byDay(events)} />}
      {loading && <ListSkeleton rows={started ? 2 : 8} />}
      {error !== undefined && (
        <Failure
          what={t(started ? 'audit.moreFailed' : 'audit.loadFailed')}
          error={error}
          onRetry={more}
        />
      )}
      {hasMore && !loading && error === undefined && (
        <Box ref={seen} sx={{ py: 2, textAlign: 'center' }}>
          <Button onClick={more}>{t('audit.list.more')}</Button>
        </Box>
      )}
      {done && events.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ py: 2 }}>
          {t('audit.list.end', { count: events.length })}
        </Typography>
      )}
      <AuditEventDrawer events={events} started={started} />
    </>
  );
}
