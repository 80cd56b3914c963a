import { GATE_STATES } from '@builder-insights/plugin-readiness-common';
import { EntityName } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useWords } from '../../hooks/useWords';
import { MATRIX_FIELDS, type MatrixField } from '../../matrix/matrixFields';
import type { MatrixFilterProps } from './MatrixFilterBar';

/** What the matrix is narrowed by; each part can be taken away. */
export function MatrixFilterChips(props: MatrixFilterProps) {
  const { filters, onChange } = props;
  const t = useWords();
  const fields = MATRIX_FIELDS.filter(field => filters[field]);
  return (
    <>
      {fields.map(field => (
        <Chip
          key={field}
          label={
            <>
              {t(`matrix.filter.${field}`)}:{' '}
              <FilterValue field={field} value={filters[field] ?? ''} />
            </>
          }
          title={t('matrix.filter.remove')}
          onClick={() => onChange({ ...filters, [field]: undefined })}
          onDelete={() => onChange({ ...filters, [field]: undefined })}
          sx={{ m: 0, maxWidth: '100%' }}
        />
      ))}
      {fields.length > 1 && (
        <Button onClick={() => onChange({})}>{t('matrix.filter.clear')}</Button>
      )}
    </>
  );
}

/** Values come from the address: an unknown one is shown as it stands there. */
function FilterValue(props: { field: MatrixField; value: string }) {
  const { field, value } = props;
  const t = useWords();
  const state = GATE_STATES.find(known => known === value);
  if (field === 'state' && state) {
    return <>{t(`words.state.${state}`)}</>;
  }
  return /^(group|user):[^/]+\/.+$/.test(value) ? (
    <EntityName entityRef={value} />
  ) : (
    <>{value}</>
  );
}
