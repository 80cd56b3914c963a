import { ChoiceField, DayField, PersonField } from '@builder-insights/ui';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { AuditFilters } from '../../audit/auditFields';
import { OUTCOMES, SEVERITIES } from '../../audit/auditValues';
import { NAMED_ACTIONS, useActionName } from '../../hooks/useActionName';
import { useWords } from '../../hooks/useWords';
import { BreakGlassFilter } from './BreakGlassFilter';

/** @internal */
export interface AuditFilterFormProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** Everything the trail can be narrowed by; each choice takes effect at once. */
export function AuditFilterForm(props: AuditFilterFormProps) {
  const { filters, onChange } = props;
  const t = useWords();
  const actionName = useActionName();
  const empty = t('audit.filter.any');
  const set = (change: AuditFilters) => onChange({ ...filters, ...change });

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
      }}
    >
      <PersonField
        label={t('audit.filter.actor')}
        value={filters.actor}
        onChange={actor => set({ actor })}
      />
      <Autocomplete
        freeSolo
        autoSelect
        options={NAMED_ACTIONS}
        getOptionLabel={actionName}
        value={filters.action ?? null}
        onChange={(_event, next) => set({ action: next ?? undefined })}
        renderInput={params => (
          <TextField {...params} label={t('audit.filter.action')} />
        )}
      />
      <ChoiceField
        label={t('audit.filter.outcome')}
        options={OUTCOMES}
        value={filters.outcome}
        nameOf={value => t(`audit.outcome.${value}`)}
        empty={empty}
        onChange={outcome => set({ outcome })}
      />
      <ChoiceField
        label={t('audit.filter.severity')}
        options={SEVERITIES}
        value={filters.severity}
        nameOf={value => t(`audit.severity.${value}`)}
        empty={empty}
        onChange={severity => set({ severity })}
      />
      <DayField
        label={t('audit.filter.from')}
        value={filters.from}
        onChange={from => set({ from })}
      />
      <DayField
        label={t('audit.filter.to')}
        value={filters.to}
        onChange={to => set({ to })}
      />
      <TextField
        label={t('audit.filter.target')}
        defaultValue={filters.target ?? ''}
        helperText={t('audit.filter.targetHint')}
        onBlur={({ target }) =>
          set({ target: target.value.trim() || undefined })
        }
      />
      <BreakGlassFilter
        value={filters.breakGlassId}
        onChange={breakGlassId => set({ breakGlassId })}
      />
    </Box>
  );
}
