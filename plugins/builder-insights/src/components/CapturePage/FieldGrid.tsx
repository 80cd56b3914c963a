import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** @internal */
export interface FieldGridProps {
  /** What the fields have in common. */
  heading?: string;
  hint?: string;
  children: ReactNode;
}

/** Fields side by side, below each other on a phone. */
export function FieldGrid(props: FieldGridProps) {
  const { heading, hint, children } = props;
  const id = useId();
  return (
    <Box
      role={heading ? 'group' : undefined}
      aria-labelledby={heading ? id : undefined}
      sx={{ mt: heading ? 3 : 0 }}
    >
      {heading && (
        <Typography id={id} variant="h4" component="h2">
          {heading}
        </Typography>
      )}
      {hint && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          {hint}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          '& > *': { minWidth: 0 },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
