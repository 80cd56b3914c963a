import TextField from '@mui/material/TextField';

/** @public */
export interface DayFieldProps {
  label: string;
  /** ISO 8601 day or instant. */
  value: string | undefined;
  /** Gets a day, `2026-11-20`. */
  onChange: (value: string | undefined) => void;
  error?: string;
  small?: boolean;
}

/** A day of the calendar. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, error, small } = props;
  return (
    <TextField
      fullWidth
      type="date"
      size={small ? 'small' : 'medium'}
      label={label}
      value={value?.slice(0, 10) ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
      error={error !== undefined}
      helperText={error}
      InputLabelProps={{ shrink: true }}
    />
  );
}
