import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { RiLockLine } from '@remixicon/react';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface InsightWordsProps {
  insight: Insight;
  /** The search part of the address that opens it. */
  search: string;
}

/** The first words of an insight: quoted when the builder said them. Opens it. */
export function InsightWords(props: InsightWordsProps) {
  const { insight, search } = props;
  const t = useWords();
  const words = insight.verbatim ?? insight.note ?? insight.title;
  return (
    <Link
      component={RouterLink}
      to={search}
      color="text.primary"
      underline="none"
      data-list-entry={insight.id}
      sx={{
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        lineHeight: 1.45,
        overflowWrap: 'anywhere',
        '&:hover': { textDecoration: 'underline' },
        '&:focus-visible': { outline: 'none', textDecoration: 'underline' },
      }}
    >
      {insight.sensitivity === 'restricted' && (
        <Box
          component={RiLockLine}
          role="img"
          aria-label={t('insights.list.restricted')}
          sx={{
            width: 16,
            height: 16,
            mr: 0.5,
            verticalAlign: 'text-bottom',
            color: 'warning.main',
          }}
        />
      )}
      {insight.verbatim ? `“${words}”` : words}
    </Link>
  );
}
