import { LIMITS } from '@builder-insights/plugin-builder-insights-common';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

/** @internal */
export interface TagsFieldProps {
  label: string;
  hint?: string;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Short words of one's own. */
export function TagsField(props: TagsFieldProps) {
  const { label, hint, value, onChange } = props;
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={[]}
      value={value}
      onChange={(_event, next) =>
        onChange(
          [...new Set(next.map(tag => tag.trim()).filter(Boolean))]
            .map(tag => tag.slice(0, LIMITS.tag))
            .slice(0, LIMITS.tags),
        )
      }
      renderInput={params => (
        <TextField {...params} label={label} helperText={hint} />
      )}
    />
  );
}
