import Box from '@mui/material/Box';
import { useAuditFilters } from '../../hooks/useAuditFilters';
import type { PageProps } from '../shared/PageProps';
import { AuditExport } from './AuditExport';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditList } from './AuditList';
import { ChainStatus } from './ChainStatus';
import { LegalHolds } from './LegalHolds';

/** Everything that was done, whether the record of it can be believed, and the way to take it out. */
export function AuditPage(_props: PageProps) {
  const { filters, setFilters } = useAuditFilters();
  return (
    <>
      <ChainStatus />
      <LegalHolds />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 1,
          mt: 2,
          mb: 2,
        }}
      >
        <AuditFilterBar filters={filters} onChange={setFilters} />
        <AuditExport filters={filters} />
      </Box>
      <AuditList filters={filters} onClear={() => setFilters({})} />
    </>
  );
}
