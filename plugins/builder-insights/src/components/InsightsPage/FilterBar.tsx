import {
  LIMITS,
  type InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { RiFilter3Line, RiSearchLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { FilterChips } from './FilterChips';
import { FilterForm } from './FilterForm';

/** Long enough that a word typed without stopping is one search. */
const TYPING_MS = 350;

/** @internal */
export interface FilterBarProps {
  filter: InsightFilter;
  onChange: (filter: InsightFilter) => void;
  mine?: boolean;
}

/** The line of filters: words, the rest behind a button, and what is set as chips. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onChange, mine = false } = props;
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [words, setWords] = useState(filter.words ?? '');

  useEffect(() => setWords(filter.words ?? ''), [filter.words]);
  useEffect(() => {
    const wanted = words.trim() || undefined;
    if (wanted === filter.words) {
      return undefined;
    }
    const timer = setTimeout(
      () => onChange({ ...filter, words: wanted }),
      TYPING_MS,
    );
    return () => clearTimeout(timer);
  }, [words, filter, onChange]);

  return (
    <Box
      role="search"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <TextField
        size="small"
        type="search"
        placeholder={t('insights.filter.search')}
        inputProps={{
          'aria-label': t('insights.filter.search'),
          maxLength: LIMITS.shortText,
        }}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <RiSearchLine size={18} aria-hidden />
            </InputAdornment>
          ),
        }}
        sx={{ flex: { xs: '1 1 160px', sm: '0 1 280px' } }}
      />
      <Button
        variant="outlined"
        startIcon={<RiFilter3Line size={18} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minHeight: 40 }}
      >
        {t('insights.filter.filters')}
      </Button>
      <FilterChips filter={filter} onChange={onChange} />
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('insights.filter.filters'),
            sx: { p: 2, width: 560, maxWidth: 'calc(100vw - 32px)' },
          },
        }}
      >
        <FilterForm filter={filter} onChange={onChange} mine={mine} />
        <Box sx={{ mt: 2, textAlign: 'right' }}>
          <Button variant="contained" onClick={() => setAnchor(undefined)}>
            {t('insights.filter.done')}
          </Button>
        </Box>
      </Popover>
    </Box>
  );
}
