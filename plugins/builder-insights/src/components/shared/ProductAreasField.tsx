import { LIMITS } from '@builder-insights/plugin-builder-insights-common';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useProductAreas } from '../../hooks/useProductAreas';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface ProductAreasFieldProps {
  /** Refs of catalog components. */
  value: string[];
  onChange: (value: string[]) => void;
}

/** The product areas an insight is about. */
export function ProductAreasField(props: ProductAreasFieldProps) {
  const { value, onChange } = props;
  const t = useWords();
  const { value: areas = [], loading } = useProductAreas();
  const titles = new Map(areas.map(({ ref, title }) => [ref, title]));
  return (
    <Autocomplete
      multiple
      autoHighlight
      filterSelectedOptions
      options={areas.map(({ ref }) => ref)}
      loading={loading}
      getOptionLabel={ref => titles.get(ref) ?? ref}
      getOptionDisabled={() => value.length >= LIMITS.productAreas}
      value={value}
      onChange={(_event, next) => onChange(next)}
      renderInput={params => (
        <TextField {...params} label={t('field.productAreas')} />
      )}
    />
  );
}
