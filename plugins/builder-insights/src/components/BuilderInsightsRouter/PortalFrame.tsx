import { PageLayout } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import { RiChatQuoteLine } from '@remixicon/react';
import { useMemo } from 'react';
import type { FrameProps } from './Frame';
import { PageTabs } from './PageTabs';

/**
 * The page's frame on the new frontend system, with the portal's own header.
 *
 * @remarks
 * The pages stand below the layout, not in it, and the layout is rendered once:
 * a swappable component is another component each time it is rendered, which
 * takes down whatever it holds.
 */
export function PortalFrame(props: FrameProps) {
  const { title, tabs, children } = props;
  const header = useMemo(
    () => <PageLayout title={title} icon={<RiChatQuoteLine />} />,
    [title],
  );
  return (
    <main>
      {header}
      <Box sx={{ mt: -2, px: { xs: 2, sm: 3 }, pb: 4 }}>
        <PageTabs label={title} tabs={tabs} />
        {children}
      </Box>
    </main>
  );
}
