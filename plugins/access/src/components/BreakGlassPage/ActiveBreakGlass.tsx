import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { EntityName, Failure, useAct } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { minutesLeft } from '../../breakGlass/minutesLeft';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useNow } from '../../hooks/useNow';
import { useWords } from '../../hooks/useWords';

const TICK_MS = 10_000;

/** @internal */
export interface ActiveBreakGlassProps {
  use: BreakGlass;
  /** Stays the same function while nothing changes. */
  onChanged: () => void;
}

/** Emergency access that is on: what it opens, for how long yet, and the way to end it. */
export function ActiveBreakGlass(props: ActiveBreakGlassProps) {
  const { use, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  const left = minutesLeft(use.endsAt, useNow(TICK_MS));
  const over = left === 0;
  useEffect(() => {
    if (over) {
      onChanged();
    }
  }, [over, onChanged]);
  return (
    <>
      <Alert
        severity="warning"
        variant="outlined"
        sx={{ maxWidth: 720, flexWrap: 'wrap' }}
        action={
          <Button
            variant="contained"
            disabled={acting}
            onClick={() =>
              act(async () => {
                await api.endBreakGlass(use.id);
                onChanged();
              })
            }
          >
            {t('breakGlass.active.end')}
          </Button>
        }
      >
        <AlertTitle>{t('breakGlass.active.heading')}</AlertTitle>
        {t('breakGlass.active.opens', {
          scope: <EntityName entityRef={use.scopeRef} />,
        })}{' '}
        <strong>{t('breakGlass.active.left', { count: left })}</strong>
      </Alert>
      {error !== undefined && (
        <Failure what={t('breakGlass.active.endFailed')} error={error} />
      )}
    </>
  );
}
