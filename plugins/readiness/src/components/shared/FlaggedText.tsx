import Box from '@mui/material/Box';
import type { RemixiconComponentType } from '@remixicon/react';
import type { ReactNode } from 'react';

/** @internal */
export interface FlaggedTextProps {
  icon: RemixiconComponentType;
  /** A colour of the theme; the icon and the words say the same without it. */
  color: string;
  children: ReactNode;
}

/** Some words with an icon, which may need more than one line. */
export function FlaggedText(props: FlaggedTextProps) {
  const { icon: Icon, color, children } = props;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'flex-start' }}
    >
      <Box component="span" sx={{ color, display: 'inline-flex', mt: 0.25 }}>
        <Icon size={16} aria-hidden />
      </Box>
      <span>{children}</span>
    </Box>
  );
}
