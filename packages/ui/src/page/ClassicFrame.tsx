import { Content, Header, Page } from '@backstage/core-components';
import type { FrameProps } from './Frame';
import { PageTabs } from './PageTabs';

/** The page's frame on the classic frontend system. */
export function ClassicFrame(props: FrameProps) {
  const { title, tabs, children } = props;
  return (
    <Page themeId="home">
      <Header title={title} />
      <Content>
        <PageTabs label={title} tabs={tabs} />
        {children}
      </Content>
    </Page>
  );
}
