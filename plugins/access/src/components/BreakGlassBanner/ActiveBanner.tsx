import { useRouteRef } from '@backstage/core-plugin-api';
import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { EntityName } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { RiAlarmWarningLine } from '@remixicon/react';
import { Link as RouterLink } from 'react-router-dom';
import { minutesLeft } from '../../breakGlass/minutesLeft';
import { useNow } from '../../hooks/useNow';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';

const TICK_MS = 10_000;

/**
 * A bar above everything, the sidebar included. It takes no focus, and its minutes stand outside what is read out
 * when it appears: nobody wants to hear them each time they change.
 */
export function ActiveBanner(props: { use: BreakGlass }) {
  const { use } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const left = minutesLeft(use.endsAt, useNow(TICK_MS));
  if (left === 0) {
    return null;
  }
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'tooltip',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        px: 2,
        minHeight: 44,
        bgcolor: 'warning.main',
        color: 'warning.contrastText',
        '@media print': { position: 'static' },
      }}
    >
      <RiAlarmWarningLine size={18} aria-hidden />
      <span role="status">
        {t('breakGlass.banner.on', {
          scope: <EntityName entityRef={use.scopeRef} />,
        })}
      </span>
      <span>{t('breakGlass.banner.left', { count: left })}</span>
      <Link
        component={RouterLink}
        to={`${root}/break-glass`}
        color="inherit"
        sx={{ py: 1.25, textDecorationColor: 'currentcolor' }}
      >
        {t('breakGlass.banner.end')}
      </Link>
    </Box>
  );
}
