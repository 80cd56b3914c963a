import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Terms and what they are, for `Fact`s; one below the other on a phone. */
export function Facts(props: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 3,
        rowGap: { xs: 0, sm: 0.5 },
        m: 0,
        '& dd': { mb: { xs: 1, sm: 0 } },
      }}
    >
      {props.children}
    </Box>
  );
}
