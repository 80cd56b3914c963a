import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

/** @public */
export interface ChoiceFieldProps<T extends string> {
  label: string;
  options: readonly T[];
  value: T | undefined;
  nameOf: (option: T) => string;
  onChange: (value: T | undefined) => void;
  /** What "not chosen" is called; without it something is always chosen. */
  empty?: string;
  helperText?: string;
  /** What is wrong with it, in a sentence. */
  error?: string;
}

/** One of a few values. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, options, value, nameOf, onChange, empty, helperText, error } =
    props;
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value ?? ''}
      error={error !== undefined}
      helperText={error ?? helperText}
      onChange={event =>
        onChange(options.find(option => option === event.target.value))
      }
      InputLabelProps={empty === undefined ? undefined : { shrink: true }}
      SelectProps={{ displayEmpty: empty !== undefined }}
    >
      {empty !== undefined && <MenuItem value="">{empty}</MenuItem>}
      {options.map(option => (
        <MenuItem key={option} value={option}>
          {nameOf(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}
