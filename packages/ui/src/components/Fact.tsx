import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A term and what it is, in a `dl` of two columns. */
export function Fact(props: { term: string; children: ReactNode }) {
  const { term, children } = props;
  return (
    <>
      <Typography component="dt" color="text.secondary">
        {term}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  );
}
