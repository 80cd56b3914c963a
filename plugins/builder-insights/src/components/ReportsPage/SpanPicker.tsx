import { DayField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useReportSpan } from '../../hooks/useReportSpan';
import { useWords } from '../../hooks/useWords';
import { SPAN_WEEKS } from '../../report/Span';

const CUSTOM = 'custom';

/** Chooses what a report looks over. */
export function SpanPicker() {
  const t = useWords();
  const { span, weeks, setWeeks, setSpan } = useReportSpan();
  const [custom, setCustom] = useState<typeof span>();
  const shown = custom ?? (weeks ? undefined : span);
  const bad = shown !== undefined && shown.from >= shown.to;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (shown && !bad) {
      setSpan(shown);
      setCustom(undefined);
    }
  };
  return (
    <>
      <TextField
        select
        size="small"
        label={t('reports.span')}
        value={shown ? CUSTOM : weeks}
        onChange={({ target }) => {
          const chosen = SPAN_WEEKS.find(
            option => option === Number(target.value),
          );
          setCustom(chosen ? undefined : span);
          if (chosen) {
            setWeeks(chosen);
          }
        }}
        sx={{ flex: { xs: '1 1 100%', sm: '0 0 176px' } }}
      >
        {SPAN_WEEKS.map(option => (
          <MenuItem key={option} value={option}>
            {t('reports.spanWeeks', { weeks: String(option) })}
          </MenuItem>
        ))}
        <MenuItem value={CUSTOM}>{t('reports.spanCustom')}</MenuItem>
      </TextField>
      {shown && (
        <Box
          component="form"
          onSubmit={apply}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          <Box sx={{ width: 160 }}>
            <DayField
              small
              label={t('reports.from')}
              value={shown.from}
              onChange={from => setCustom({ ...shown, from: from ?? '' })}
            />
          </Box>
          <Box sx={{ width: 160 }}>
            <DayField
              small
              label={t('reports.to')}
              value={shown.to}
              onChange={to => setCustom({ ...shown, to: to ?? '' })}
              error={bad ? t('reports.badSpan') : undefined}
            />
          </Box>
          <Button type="submit" variant="outlined" sx={{ height: 40 }}>
            {t('reports.apply')}
          </Button>
        </Box>
      )}
    </>
  );
}
