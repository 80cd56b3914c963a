import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';

/** @internal */
export interface TextLineProps {
  label: string;
  value: string | undefined;
  /** Gets undefined when nothing is left. */
  onChange: (value: string | undefined) => void;
  /** Longest text, in characters. */
  longest?: number;
  required?: boolean;
  multiline?: boolean;
  hint?: string;
  /** What is wrong with it, in a sentence. */
  error?: string;
  /** Whether it gets the focus when it appears. */
  focusOnMount?: boolean;
}

/** A text of an entry. */
export function TextLine(props: TextLineProps) {
  const { label, value, onChange, longest = 1_000, required } = props;
  const { multiline, hint, error, focusOnMount } = props;
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusOnMount) {
      input.current?.focus();
    }
  }, [focusOnMount]);
  return (
    <TextField
      fullWidth
      label={label}
      required={required}
      multiline={multiline}
      minRows={multiline ? 2 : undefined}
      inputRef={input}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
      error={error !== undefined}
      helperText={error ?? hint}
      inputProps={{ maxLength: longest }}
    />
  );
}
