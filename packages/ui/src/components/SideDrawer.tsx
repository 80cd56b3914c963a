import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { RiCloseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useUiWords } from '../hooks/useUiWords';

/** @public */
export interface SideDrawerProps {
  /** What it shows, for those who hear it. */
  label: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Something beside the page that it belongs to. */
export function SideDrawer(props: SideDrawerProps) {
  const { label, open, onClose, children } = props;
  const t = useUiWords();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      PaperProps={{
        role: 'dialog',
        'aria-label': label,
        sx: { width: 640, maxWidth: '100%' },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
        <IconButton
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
          sx={{ width: 44, height: 44 }}
        >
          <RiCloseLine size={20} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ px: { xs: 2, sm: 3 }, pb: 4 }}>{children}</Box>
    </Drawer>
  );
}
