import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { RiSearchLine } from '@remixicon/react';
import { useEffect, useState } from 'react';

/** Long enough that a word typed without stopping is one search. */
const TYPING_MS = 350;

/** @public */
export interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when the typing pauses. */
  onChange: (value: string) => void;
}

/** Words to look for. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(value);

  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(wanted), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <TextField
      size="small"
      type="search"
      placeholder={label}
      inputProps={{ 'aria-label': label, maxLength: 100 }}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <RiSearchLine size={18} aria-hidden />
          </InputAdornment>
        ),
      }}
      sx={{ flex: { xs: '1 1 160px', sm: '0 1 320px' } }}
    />
  );
}
