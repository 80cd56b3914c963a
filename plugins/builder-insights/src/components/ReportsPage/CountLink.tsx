import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { formatCount } from '@builder-insights/ui';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useInsightsLink } from '../../hooks/useInsightsLink';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface CountLinkProps {
  n: number;
  /** What is counted, for those who hear the link alone. */
  what: string;
  filter: InsightFilter;
}

/** A number that opens the list it counts. */
export function CountLink(props: CountLinkProps) {
  const { n, what, filter } = props;
  const t = useWords();
  const linkTo = useInsightsLink();
  const shown = formatCount(n);
  return (
    <Link
      component={RouterLink}
      to={linkTo(filter)}
      underline="hover"
      aria-label={t('reports.openList', { n: shown, what })}
      sx={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {shown}
    </Link>
  );
}
