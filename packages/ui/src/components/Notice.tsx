import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** @public */
export interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
}

/** What stands in the place of content: nothing there yet, or no right to it. */
export function Notice(props: NoticeProps) {
  const { title, children, actions } = props;
  return (
    <Box sx={{ py: 6, maxWidth: 560 }}>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      <Typography color="text.secondary">{children}</Typography>
      {actions && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
