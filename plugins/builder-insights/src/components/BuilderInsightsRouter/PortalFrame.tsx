import { PageLayout } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import { RiChatQuoteLine } from '@remixicon/react';
import { useMemo } from 'react';
import type { FrameProps } from './Frame';

/**
 * The page's frame on the new frontend system: the portal's own header and tabs.
 *
 * @remarks
 * The pages stand below the layout, not in it, and the layout is rendered anew
 * only when the tabs change: a swappable component is another component each
 * time it is rendered, which takes down whatever it holds.
 */
export function PortalFrame(props: FrameProps) {
  const { title, tabs, children } = props;
  const header = useMemo(
    () => <PageLayout title={title} icon={<RiChatQuoteLine />} tabs={tabs} />,
    [title, tabs],
  );
  return (
    <>
      {header}
      <Box component="section" sx={{ px: { xs: 2, sm: 3 }, pb: 4 }}>
        {children}
      </Box>
    </>
  );
}
