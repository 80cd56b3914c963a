import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import type { FrameTab } from './Frame';

/** @public */
export interface PageTabsProps {
  /** What the pages belong to, for those who hear it. */
  label: string;
  tabs: FrameTab[];
}

/** The way between the pages: links, for each has an address of its own. */
export function PageTabs(props: PageTabsProps) {
  const { label, tabs } = props;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        gap: { xs: 2, sm: 3 },
        minHeight: 44,
        mb: 3,
        overflowX: 'auto',
        borderBottom: 1,
        borderColor: 'divider',
        '& a': {
          display: 'flex',
          alignItems: 'center',
          whiteSpace: 'nowrap',
          color: 'text.secondary',
          textDecoration: 'none',
          borderBottom: '2px solid transparent',
        },
        '& a:hover': { color: 'text.primary' },
        '& a:focus-visible': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: -2,
        },
        '& a[aria-current]': {
          color: 'text.primary',
          borderBottomColor: 'primary.main',
        },
      }}
    >
      {tabs.map(({ id, label: text, href }) => (
        <NavLink key={id} to={href}>
          {text}
        </NavLink>
      ))}
    </Box>
  );
}
