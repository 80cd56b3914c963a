import { useComponents } from '@builder-insights/ui';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

/** The type of catalog components that stand for product areas. */
const PRODUCT_AREA_TYPE = 'product-area';

/** @internal */
export interface ProductAreaFieldProps {
  label: string;
  /** Ref of a catalog component. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string;
}

/** One product area of the catalog. */
export function ProductAreaField(props: ProductAreaFieldProps) {
  const { label, value, onChange, error } = props;
  const { value: areas = [], loading } = useComponents(PRODUCT_AREA_TYPE);
  return (
    <Autocomplete
      fullWidth
      autoHighlight
      options={areas}
      loading={loading}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ ref }) => ref}
      isOptionEqualToValue={(option, chosen) => option.ref === chosen.ref}
      value={areas.find(({ ref }) => ref === value) ?? null}
      onChange={(_event, next) => onChange(next?.ref)}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          error={error !== undefined}
          helperText={error}
        />
      )}
    />
  );
}
