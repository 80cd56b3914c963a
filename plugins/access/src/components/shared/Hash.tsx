import Box from '@mui/material/Box';

/** A hash, whole, so that it can be compared. */
export function Hash(props: { value: string }) {
  return (
    <Box
      component="code"
      sx={{ fontSize: '0.875em', overflowWrap: 'anywhere', userSelect: 'all' }}
    >
      {props.value}
    </Box>
  );
}
