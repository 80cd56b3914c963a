import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode } from 'react';

/**
 * On paper there is the sheet alone, in black on white, as many pages long as it needs: whatever does not hold it is
 * gone, and what holds it is no more than a way to it.
 */
const PAPER = {
  '@page': { size: 'A4', margin: '18mm 16mm' },
  '@media print': {
    'body *:not(:has(.readiness-paper), .readiness-paper, .readiness-paper *)':
      { display: 'none !important' },
    'html, body, body *:has(.readiness-paper)': {
      display: 'block !important',
      position: 'static !important',
      width: 'auto !important',
      maxWidth: 'none !important',
      height: 'auto !important',
      minHeight: '0 !important',
      maxHeight: 'none !important',
      margin: '0 !important',
      padding: '0 !important',
      border: '0 !important',
      boxShadow: 'none !important',
      transition: 'none !important',
      overflow: 'visible !important',
      background: 'white !important',
    },
    '.readiness-paper, .readiness-paper *': {
      color: 'black !important',
      backgroundColor: 'transparent !important',
    },
    '.readiness-paper .screen-only': { display: 'none !important' },
    '.readiness-paper li, .readiness-paper tr': { breakInside: 'avoid' },
    '.readiness-paper h1, .readiness-paper h2, .readiness-paper h3': {
      breakAfter: 'avoid',
    },
  },
} as const;

/** @internal */
export interface PaperProps {
  /** What it is, for those who hear it. */
  label: string;
  children: ReactNode;
}

/** A sheet that is read here and can be printed without the portal around it. */
export function Paper(props: PaperProps) {
  const { label, children } = props;
  return (
    <Box
      component="article"
      aria-label={label}
      className="readiness-paper"
      sx={{ maxWidth: 800, overflowWrap: 'anywhere' }}
    >
      <GlobalStyles styles={PAPER} />
      {children}
    </Box>
  );
}
