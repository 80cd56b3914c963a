import TextField from '@mui/material/TextField';

/** @internal */
export interface JsonFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows: number;
  hint?: string;
  /** What is wrong with it, in a sentence. */
  error?: string;
}

/** JSON as text, in letters of one width. */
export function JsonField(props: JsonFieldProps) {
  const { label, value, onChange, rows, hint, error } = props;
  return (
    <TextField
      fullWidth
      multiline
      minRows={rows}
      maxRows={rows * 2}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={error !== undefined}
      helperText={error ?? hint}
      inputProps={{
        spellCheck: false,
        autoCapitalize: 'off',
        autoCorrect: 'off',
      }}
      InputProps={{ sx: { fontFamily: 'monospace', fontSize: '0.875rem' } }}
    />
  );
}
