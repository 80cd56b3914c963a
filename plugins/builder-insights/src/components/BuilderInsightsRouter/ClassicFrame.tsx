import { Content, Header, Page } from '@backstage/core-components';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useLocation } from 'react-router-dom';
import type { FrameProps } from './Frame';

/** The page's frame on the classic frontend system. */
export function ClassicFrame(props: FrameProps) {
  const { title, tabs, children } = props;
  const { pathname } = useLocation();
  const current = tabs.find(({ href }) => pathname.startsWith(href));
  return (
    <Page themeId="home">
      <Header title={title} />
      <Content>
        <Tabs
          variant="scrollable"
          value={current?.id ?? false}
          aria-label={title}
          sx={{ mb: 2 }}
        >
          {tabs.map(({ id, label, href }) => (
            <Tab key={id} value={id} label={label} component={Link} to={href} />
          ))}
        </Tabs>
        {children}
      </Content>
    </Page>
  );
}
