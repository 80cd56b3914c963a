import Box from '@mui/material/Box';
import type { RemixiconComponentType } from '@remixicon/react';

/** @public */
export interface MarkProps {
  icon: RemixiconComponentType;
  /** A colour of the theme; the icon and the word say the same without it. */
  color: string;
  children: string;
}

/** A word with its icon. */
export function Mark(props: MarkProps) {
  const { icon: Icon, color, children } = props;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'bottom',
        gap: 0.5,
        whiteSpace: 'nowrap',
      }}
    >
      <Box component="span" sx={{ color, display: 'inline-flex' }}>
        <Icon size={16} aria-hidden />
      </Box>
      {children}
    </Box>
  );
}
