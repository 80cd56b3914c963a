import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The words that somebody signs. */
export function StatementQuote(props: { children: ReactNode }) {
  return (
    <Box
      component="blockquote"
      sx={{
        m: 0,
        my: 1,
        pl: 2,
        borderLeft: 3,
        borderColor: 'primary.main',
        fontSize: 18,
        overflowWrap: 'anywhere',
      }}
    >
      {props.children}
    </Box>
  );
}
