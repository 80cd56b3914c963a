import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** @public */
export interface SectionProps {
  title: string;
  children: ReactNode;
  /** What can be done with it, beside the title. */
  actions?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section(props: SectionProps) {
  const { title, children, actions } = props;
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mt: 4 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          mb: 1,
        }}
      >
        <Typography id={titleId} variant="h3" component="h2" sx={{ m: 0 }}>
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
