import { PageLayout } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import { RiChatQuoteLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { FrameTab } from './Frame';

/** The page's frame on the new frontend system: the portal's own header and tabs. */
export function PortalFrame(props: {
  title: string;
  tabs: FrameTab[];
  children: ReactNode;
}) {
  const { title, tabs, children } = props;
  return (
    <PageLayout title={title} icon={<RiChatQuoteLine />} tabs={tabs}>
      <Box component="section" sx={{ px: { xs: 2, sm: 3 }, pb: 4 }}>
        {children}
      </Box>
    </PageLayout>
  );
}
