import Box from '@mui/material/Box';

/** Enough to tell two apart. */
const SHOWN = 12;

/** The beginning of a SHA-256; all of it shows on hover, and is what a screen reader gets. */
export function Fingerprint(props: { hash: string }) {
  const { hash } = props;
  return (
    <Box
      component="abbr"
      title={hash}
      sx={{ fontFamily: 'monospace', textDecoration: 'none' }}
    >
      {hash.slice(0, SHOWN)}…
    </Box>
  );
}
