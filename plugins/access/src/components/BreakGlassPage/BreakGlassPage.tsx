import { BREAK_GLASS_MAX_MINUTES } from '@builder-insights/plugin-access-common';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import {
  BREAK_GLASS_CHANGED,
  breakGlassSignal,
} from '../../breakGlass/breakGlassSignal';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { BreakGlassHistory } from './BreakGlassHistory';
import { YourBreakGlass } from './YourBreakGlass';

/** Emergency access: what it opens and at what price, the reader's own, and every use so far. */
export function BreakGlassPage(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const {
    value: uses,
    error,
    reload,
  } = useLoad(useCallback(() => api.breakGlass(), [api]));
  const changed = useCallback(() => {
    breakGlassSignal.dispatchEvent(new Event(BREAK_GLASS_CHANGED));
    reload();
    onChanged();
  }, [reload, onChanged]);
  return (
    <>
      <Typography sx={{ maxWidth: 720, mb: 3 }}>
        {t('breakGlass.intro', { minutes: String(BREAK_GLASS_MAX_MINUTES) })}
      </Typography>
      {error !== undefined && (
        <Failure
          what={t('breakGlass.loadFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !uses && <ListSkeleton rows={4} />}
      {uses && (
        <>
          {me.may.useBreakGlass && (
            <YourBreakGlass
              userRef={me.userRef}
              uses={uses.filter(({ userRef }) => userRef === me.userRef)}
              onChanged={changed}
            />
          )}
          <BreakGlassHistory me={me} uses={uses} onReviewed={reload} />
        </>
      )}
    </>
  );
}
