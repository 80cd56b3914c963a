import type { OrgBasis } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface FreshnessBannerProps {
  org: Pick<OrgBasis, 'freshness' | 'readAt'>;
}

/** Says what it means that the organisation has not been read for long; nothing while it is fresh. */
export function FreshnessBanner(props: FreshnessBannerProps) {
  const { freshness, readAt } = props.org;
  const t = useWords();
  if (freshness === 'fresh') {
    return null;
  }
  return (
    <Alert
      severity={freshness === 'expired' ? 'error' : 'warning'}
      variant="outlined"
      sx={{ mb: 2 }}
    >
      {t(`myAccess.org.${freshness}`, { when: <Instant at={readAt} /> })}
    </Alert>
  );
}
