import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
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
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the page one is on may stand outside of the strip.
  useEffect(() => {
    const strip = nav.current;
    const current = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && current) {
      strip.scrollLeft =
        current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
    }
  }, [pathname, tabs]);
  return (
    <Box
      ref={nav}
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        position: 'relative',
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
      {tabs.map(({ id, label: text, href, exact }) => (
        <NavLink key={id} to={href} end={exact}>
          {text}
        </NavLink>
      ))}
    </Box>
  );
}
