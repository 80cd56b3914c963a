import {
  Failure,
  ListSkeleton,
  Notice,
  type PageRequest,
  SearchField,
  usePages,
  useParam,
  useWhenSeen,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { PeopleTable } from './PeopleTable';

const PAGE_SIZE = 50;

/** Everyone of the organisation whom the reader may look up, found by name. */
export function PeopleList() {
  const t = useWords();
  const api = useAccessApi();
  const [search, setSearch] = useParam('search');
  const { items, started, loading, error, hasMore, more } = usePages(
    useCallback(
      async ({ cursor }: PageRequest) =>
        await api.people({ search, cursor, limit: PAGE_SIZE }),
      [api, search],
    ),
  );
  const seen = useWhenSeen<HTMLDivElement>(more);
  return (
    <>
      <Box role="search" sx={{ display: 'flex', mb: 1 }}>
        <SearchField
          label={t('people.list.search')}
          value={search ?? ''}
          onChange={setSearch}
        />
      </Box>
      {items.length > 0 && <PeopleTable people={items} />}
      {started && items.length === 0 && search && (
        <Notice
          title={t('people.list.emptySearchTitle')}
          actions={
            <Button variant="outlined" onClick={() => setSearch(undefined)}>
              {t('people.list.clear')}
            </Button>
          }
        >
          {t('people.list.emptySearchBody')}
        </Notice>
      )}
      {started && items.length === 0 && !search && (
        <Notice title={t('people.list.emptyTitle')}>
          {t('people.list.emptyBody')}
        </Notice>
      )}
      {loading && <ListSkeleton rows={started ? 2 : 8} />}
      {error !== undefined && (
        <Failure what={t('people.list.failed')} error={error} onRetry={more} />
      )}
      {hasMore && !loading && error === undefined && (
        <Box ref={seen} sx={{ py: 2, textAlign: 'center' }}>
          <Button onClick={more}>{t('people.list.loadMore')}</Button>
        </Box>
      )}
      {items.length > 0 && !hasMore && !loading && (
        <Typography variant="body2" color="text.secondary" sx={{ py: 2 }}>
          {t('people.list.end', { count: items.length })}
        </Typography>
      )}
    </>
  );
}
