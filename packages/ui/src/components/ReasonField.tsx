import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';

/** Longest reason, in characters. */
const LONGEST = 500;

/** @public */
export interface ReasonFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** What is wrong with it, in a sentence. */
  error?: string;
  /** Whether it gets the focus when it appears. */
  focusOnMount?: boolean;
}

/** Why somebody does what they do, in their own words. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, value, onChange, hint, error, focusOnMount } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusOnMount) {
      input.current?.focus();
    }
  }, [focusOnMount]);
  return (
    <TextField
      fullWidth
      multiline
      required
      minRows={2}
      inputRef={input}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={error !== undefined}
      helperText={error ?? hint}
      inputProps={{ maxLength: LONGEST }}
    />
  );
}
