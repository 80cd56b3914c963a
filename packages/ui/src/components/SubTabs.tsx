import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import type { FrameTab } from '../page/Frame';

/** @public */
export interface SubTabsProps {
  /** What the views belong to, for those who hear it. */
  label: string;
  tabs: FrameTab[];
}

/** The way between the views of one page: links, for each has an address of its own. */
export function SubTabs(props: SubTabsProps) {
  const { label, tabs } = props;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        mb: 2,
        '& a': {
          display: 'flex',
          alignItems: 'center',
          minHeight: 36,
          px: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          color: 'text.secondary',
          textDecoration: 'none',
        },
        '@media (pointer: coarse)': { '& a': { minHeight: 44 } },
        '& a:hover': { color: 'text.primary' },
        '& a:focus-visible': {
          outline: '2px solid',
          outlineColor: 'primary.main',
        },
        '& a[aria-current]': {
          color: 'text.primary',
          borderColor: 'primary.main',
          bgcolor: 'background.paper',
        },
      }}
    >
      {tabs.map(({ id, label: text, href }) => (
        <NavLink key={id} to={href} end>
          {text}
        </NavLink>
      ))}
    </Box>
  );
}
