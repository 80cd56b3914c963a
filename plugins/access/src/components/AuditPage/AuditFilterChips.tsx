import { EntityName, formatDay } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import {
  ANY_USE,
  AUDIT_FIELDS,
  type AuditField,
  type AuditFilters,
} from '../../audit/auditFields';
import { OUTCOMES, SEVERITIES } from '../../audit/auditValues';
import { useActionName } from '../../hooks/useActionName';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface AuditFilterChipsProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** What the list is narrowed by; each part can be taken away. */
export function AuditFilterChips(props: AuditFilterChipsProps) {
  const { filters, onChange } = props;
  const t = useWords();
  const fields = AUDIT_FIELDS.filter(field => filters[field]);
  return (
    <>
      {fields.map(field => (
        <Chip
          key={field}
          label={
            <>
              {t(`audit.filter.${field}`)}:{' '}
              <FilterValue field={field} value={filters[field] ?? ''} />
            </>
          }
          title={t('audit.filter.remove')}
          onClick={() => onChange({ ...filters, [field]: undefined })}
          onDelete={() => onChange({ ...filters, [field]: undefined })}
          sx={{ m: 0, maxWidth: '100%' }}
        />
      ))}
      {fields.length > 1 && (
        <Button onClick={() => onChange({})}>{t('audit.filter.clear')}</Button>
      )}
    </>
  );
}

function FilterValue(props: { field: AuditField; value: string }): ReactNode {
  const { field, value } = props;
  const t = useWords();
  const actionName = useActionName();
  // Values come from the address: an unknown one is shown as it stands there.
  const outcome =
    field === 'outcome' && OUTCOMES.find(known => known === value);
  const severity =
    field === 'severity' && SEVERITIES.find(known => known === value);
  if (outcome) {
    return t(`audit.outcome.${outcome}`);
  }
  if (severity) {
    return t(`audit.severity.${severity}`);
  }
  if (field === 'action') {
    return actionName(value);
  }
  if (field === 'breakGlassId' && value === ANY_USE) {
    return t('audit.filter.anyUse');
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
