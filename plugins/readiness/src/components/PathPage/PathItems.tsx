import type { VerdictItem } from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { PathItem } from './PathItem';

/** @internal */
export interface PathItemsProps {
  label: string;
  items: readonly VerdictItem[];
}

/** Things that somebody has to do, under what they keep from happening. */
export function PathItems(props: PathItemsProps) {
  const { label, items } = props;
  const labelId = useId();
  return (
    <>
      <Typography
        id={labelId}
        variant="h4"
        component="h3"
        sx={{ mt: 2, mb: 0 }}
      >
        {label}
      </Typography>
      <Box
        component="ul"
        aria-labelledby={labelId}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {items.map(item => (
          <PathItem key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </Box>
    </>
  );
}
