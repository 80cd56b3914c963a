import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { useId, type ReactNode } from 'react';

/** @internal */
export interface FieldGroupProps {
  legend: string;
  hint?: string;
  /** What is wrong with it, in a sentence. */
  error?: string;
  children: ReactNode;
}

/** Fields that belong together. */
export function FieldGroup(props: FieldGroupProps) {
  const { legend, hint, error, children } = props;
  const helpId = useId();
  const help = error ?? hint;
  return (
    <Box
      component="fieldset"
      aria-describedby={help ? helpId : undefined}
      sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 2 }}
    >
      <Box component="legend" sx={{ fontWeight: 500, p: 0, mb: 1 }}>
        {legend}
      </Box>
      {help && (
        <FormHelperText
          id={helpId}
          error={error !== undefined}
          sx={{ m: 0, mt: -1 }}
        >
          {help}
        </FormHelperText>
      )}
      {children}
    </Box>
  );
}
