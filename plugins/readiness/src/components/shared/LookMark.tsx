import { visuallyHidden } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { Look } from './stateLooks';

/** @internal */
export interface LookMarkProps {
  look: Look;
  word: string;
  /** Only the icon is seen; the word is read out, and shows on hover. */
  compact?: boolean;
  /** Drawn over with stripes, for what nobody knows. */
  hatched?: boolean;
  size?: number;
}

const STRIPES =
  'repeating-linear-gradient(45deg, transparent 0 3px, currentColor 3px 4px)';

/** A word with its icon, in a colour that fits the reader's mode. */
export function LookMark(props: LookMarkProps) {
  const { look, word, compact, hatched, size = 16 } = props;
  const { icon: Icon } = look;
  const color = look[useTheme().palette.mode];
  return (
    <Box
      component="span"
      title={compact ? word : undefined}
      sx={{
        display: 'inline-flex',
        // In line with the text around it, whatever the height of the icon.
        alignItems: 'baseline',
        gap: 0.5,
        whiteSpace: 'nowrap',
      }}
    >
      <Box
        component="span"
        sx={{
          position: 'relative',
          display: 'inline-flex',
          alignSelf: 'center',
          p: '2px',
          my: '-2px',
          borderRadius: 0.5,
          color,
          // The icon stands on the stripes as on paper.
          ...(hatched && { backgroundImage: STRIPES }),
          ...(hatched && {
            '& svg': { bgcolor: 'background.paper', borderRadius: '50%' },
          }),
        }}
      >
        <Icon size={size} aria-hidden />
      </Box>
      <Box component="span" sx={compact ? visuallyHidden : undefined}>
        {word}
      </Box>
    </Box>
  );
}
