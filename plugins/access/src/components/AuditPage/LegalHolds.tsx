import {
  Disclosure,
  Failure,
  FormBehindButton,
  useLoad,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { HoldEntry } from './HoldEntry';
import { PlaceHoldForm } from './PlaceHoldForm';

/** What is kept beyond its retention, and why; folded away behind how many are in force. */
export function LegalHolds() {
  const t = useWords();
  const api = useAccessApi();
  const {
    value: holds,
    error,
    reload,
  } = useLoad(useCallback(() => api.auditHolds(), [api]));
  if (error) {
    return (
      <Failure
        what={t('audit.holds.loadFailed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!holds) {
    return <Skeleton width="20ch" height={44} />;
  }
  const active = holds.filter(({ releasedAt }) => !releasedAt).length;
  return (
    <Disclosure
      summary={
        active === 0
          ? t('audit.holds.activeNone')
          : t('audit.holds.active', { count: active })
      }
    >
      <Typography color="text.secondary">{t('audit.holds.about')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {holds.map(hold => (
          <li key={hold.id}>
            <HoldEntry hold={hold} onReleased={reload} />
          </li>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <FormBehindButton label={t('audit.holds.place')}>
          {close => (
            <PlaceHoldForm
              onCancel={close}
              onPlaced={() => {
                close();
                reload();
              }}
            />
          )}
        </FormBehindButton>
      </Box>
    </Disclosure>
  );
}
