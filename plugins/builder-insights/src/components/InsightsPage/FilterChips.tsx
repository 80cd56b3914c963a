import {
  INSIGHT_STATES,
  INSIGHT_TYPES,
  PRIORITIES,
  SENTIMENTS,
  type InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import { EntityName, formatDay } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { FILTER_FIELDS, type FilterField } from '../../filter/filterFields';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface FilterChipsProps {
  filter: InsightFilter;
  onChange: (filter: InsightFilter) => void;
}

/** What the list is narrowed by; each part can be taken away. */
export function FilterChips(props: FilterChipsProps) {
  const { filter, onChange } = props;
  const t = useWords();
  const fields = FILTER_FIELDS.filter(field => filter[field]);
  if (fields.length === 0) {
    return null;
  }
  return (
    <>
      {fields.map(field => (
        <Chip
          key={field}
          label={
            <>
              {t(`insights.filter.${field}`)}:{' '}
              <FilterValue field={field} value={filter[field] ?? ''} />
            </>
          }
          title={t('insights.filter.remove')}
          onClick={() => onChange({ ...filter, [field]: undefined })}
          onDelete={() => onChange({ ...filter, [field]: undefined })}
          sx={{ m: 0, maxWidth: '100%' }}
        />
      ))}
      {fields.length > 1 && (
        <Button onClick={() => onChange({})}>
          {t('insights.filter.clear')}
        </Button>
      )}
    </>
  );
}

function FilterValue(props: { field: FilterField; value: string }): ReactNode {
  const { field, value } = props;
  const t = useWords();
  // Values come from the address: an unknown one is shown as it stands there.
  const known = <T extends string>(options: readonly T[]) =>
    options.find(option => option === value);
  const type = field === 'type' && known(INSIGHT_TYPES);
  const sentiment = field === 'sentiment' && known(SENTIMENTS);
  const priority = field === 'priority' && known(PRIORITIES);
  const state = field === 'state' && known(INSIGHT_STATES);
  if (type) {
    return t(`taxonomy.type.${type}`);
  }
  if (sentiment) {
    return t(`taxonomy.sentiment.${sentiment}`);
  }
  if (priority) {
    return t(`taxonomy.priority.${priority}`);
  }
  if (state) {
    return t(`taxonomy.state.${state}`);
  }
  if (field === 'productArea' && value === 'none') {
    return t('insights.filter.noProductArea');
  }
  if (/^(component|group|user):[^/]+\/.+$/.test(value)) {
    return <EntityName entityRef={value} />;
  }
  if (
    (field === 'from' || field === 'to') &&
    !Number.isNaN(Date.parse(value))
  ) {
    return formatDay(value);
  }
  return value;
}
