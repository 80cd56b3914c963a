import { Link, useSidebarOpenState } from '@backstage/core-components';
import Box from '@mui/material/Box';
import { brand } from '../theme/brand';

/** A speech bubble whose lines become a rising bar chart: heard, then added up. */
export function LogoMark(props: { size?: number }) {
  const { size = 28 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H14l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"
        fill={brand.forest}
      />
      <g fill={brand.spring}>
        <rect x="8" y="14" width="4" height="6" rx="1" />
        <rect x="14" y="11" width="4" height="9" rx="1" />
        <rect x="20" y="7" width="4" height="13" rx="1" />
      </g>
    </svg>
  );
}

export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Box sx={{ height: 64, px: 2, display: 'flex', alignItems: 'center' }}>
      <Link to="/" underline="none" aria-label="Builder Insights home">
        <Box
          component="span"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            color: brand.white,
            fontWeight: 600,
            whiteSpace: 'nowrap',
          }}
        >
          <LogoMark />
          {isOpen && 'Builder Insights'}
        </Box>
      </Link>
    </Box>
  );
}
