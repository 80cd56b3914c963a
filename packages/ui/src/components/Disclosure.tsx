import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** @public */
export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
}

/** Something that few need, folded away behind a line that says what it is. */
export function Disclosure(props: DisclosureProps) {
  const { summary, children } = props;
  return (
    <Box
      component="details"
      sx={{
        '& > summary': {
          display: 'list-item',
          py: 1.25,
          cursor: 'pointer',
          width: 'fit-content',
        },
        '& > summary:focus-visible': {
          outline: '2px solid',
          outlineColor: 'primary.main',
        },
      }}
    >
      <summary>{summary}</summary>
      <Box sx={{ pb: 2 }}>{children}</Box>
    </Box>
  );
}
