import { Content } from '@backstage/core-components';
import { PageLayout } from '@backstage/frontend-plugin-api';
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
      <Content>{children}</Content>
    </PageLayout>
  );
}
