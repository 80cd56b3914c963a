import type {
  Gate,
  MatrixQuery,
} from '@builder-insights/plugin-readiness-common';
import { SearchField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { RiFilter3Line } from '@remixicon/react';
import { useCallback, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { MatrixFilterChips } from './MatrixFilterChips';
import { MatrixFilterForm } from './MatrixFilterForm';

/** @internal */
export interface MatrixFilterProps {
  gates: readonly Gate[];
  filters: MatrixQuery;
  onChange: (filters: MatrixQuery) => void;
}

/** The line of filters: words, the rest behind a button, and what is set as chips. */
export function MatrixFilterBar(props: MatrixFilterProps) {
  const { filters, onChange } = props;
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const searchFor = useCallback(
    (search: string) => onChange({ ...filters, search: search || undefined }),
    [filters, onChange],
  );
  return (
    <Box
      role="search"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <SearchField
        label={t('matrix.filter.search')}
        value={filters.search ?? ''}
        onChange={searchFor}
      />
      <Button
        variant="outlined"
        startIcon={<RiFilter3Line size={18} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minHeight: 40 }}
      >
        {t('matrix.filter.filters')}
      </Button>
      <MatrixFilterChips {...props} />
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('matrix.filter.filters'),
            sx: { p: 2, width: 560, maxWidth: 'calc(100vw - 32px)' },
          },
        }}
      >
        <MatrixFilterForm {...props} />
        <Box sx={{ mt: 2, textAlign: 'right' }}>
          <Button variant="contained" onClick={() => setAnchor(undefined)}>
            {t('matrix.filter.done')}
          </Button>
        </Box>
      </Popover>
    </Box>
  );
}
