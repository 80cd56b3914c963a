import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { RiFilter3Line } from '@remixicon/react';
import { useState } from 'react';
import type { AuditFilters } from '../../audit/auditFields';
import { useWords } from '../../hooks/useWords';
import { AuditFilterChips } from './AuditFilterChips';
import { AuditFilterForm } from './AuditFilterForm';

/** @internal */
export interface AuditFilterBarProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** The line of filters: all behind a button, and what is set as chips. */
export function AuditFilterBar(props: AuditFilterBarProps) {
  const { filters, onChange } = props;
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <Box
      role="search"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <Button
        variant="outlined"
        startIcon={<RiFilter3Line size={18} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minHeight: 40 }}
      >
        {t('audit.filter.filters')}
      </Button>
      <AuditFilterChips filters={filters} onChange={onChange} />
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('audit.filter.filters'),
            sx: { p: 2, width: 560, maxWidth: 'calc(100vw - 32px)' },
          },
        }}
      >
        <AuditFilterForm filters={filters} onChange={onChange} />
        <Box sx={{ mt: 2, textAlign: 'right' }}>
          <Button variant="contained" onClick={() => setAnchor(undefined)}>
            {t('audit.filter.done')}
          </Button>
        </Box>
      </Popover>
    </Box>
  );
}
