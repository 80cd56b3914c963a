import { PageLayout } from '@backstage/frontend-plugin-api';
import { PageBody, type FrameProps } from '@builder-insights/ui';
import { RiTrafficLightLine } from '@remixicon/react';
import { useMemo } from 'react';

/** The page's frame on the new frontend system, with the portal's own header. */
export function PortalFrame(props: FrameProps) {
  const { title } = props;
  const header = useMemo(
    () => <PageLayout title={title} icon={<RiTrafficLightLine />} />,
    [title],
  );
  return <PageBody {...props} header={header} />;
}
