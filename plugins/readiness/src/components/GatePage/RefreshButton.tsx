import { Failure, useAct } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { RiRefreshLine } from '@remixicon/react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import type { GatePartProps } from './GateContent';

/** Has the gate looked at now, and waits for what is seen. */
export function RefreshButton(props: GatePartProps) {
  const { view, onChanged } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  const refresh = () =>
    act(async () => {
      const { started } = await api.refresh({
        scorecardId: view.scope.scorecardId,
        scopeRef: view.scope.ref,
        gateId: view.gate.id,
      });
      onChanged(t(started > 0 ? 'gate.refresh.done' : 'gate.refresh.nothing'));
    });
  return (
    <>
      <Button
        variant="outlined"
        disabled={acting}
        startIcon={<RiRefreshLine size={18} aria-hidden />}
        onClick={refresh}
      >
        {t(acting ? 'gate.refresh.busy' : 'gate.refresh.action')}
      </Button>
      {error !== undefined && (
        <Failure
          what={t('gate.refresh.failed')}
          error={error}
          onRetry={refresh}
        />
      )}
    </>
  );
}
