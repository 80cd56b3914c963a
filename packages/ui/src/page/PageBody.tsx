import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { FrameProps } from './Frame';
import { PageTabs } from './PageTabs';

/** @public */
export interface PageBodyProps extends FrameProps {
  /** The portal's own header. */
  header: ReactNode;
}

/**
 * A plugin's page on the new frontend system.
 *
 * @remarks
 * The pages stand below the header, not in it: the header is a swappable component, which is another component each
 * time it is rendered and takes down whatever it holds. For the same reason the plugin makes it once.
 *
 * @public
 */
export function PageBody(props: PageBodyProps) {
  const { title, tabs, header, children } = props;
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
