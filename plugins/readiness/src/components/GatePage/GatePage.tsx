import type { Ring } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import { useCallback, useMemo, useState } from 'react';
import type { GateKey } from '../../api/ReadinessApi';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { TextLink } from '../shared/TextLink';
import { GateContent } from './GateContent';

/** @internal */
export interface GatePageProps extends GateKey {
  /** Where one came from: all gates. */
  back: string;
  /** Of the rollout that it is looked at for, for their titles. */
  rings?: readonly Ring[];
  onChanged: () => void;
}

/** Everything about one gate of a scope. */
export function GatePage(props: GatePageProps) {
  const { scorecardId, scopeRef, gateId, back, rings, onChanged } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [done, setDone] = useState<string>();
  const key = useMemo(
    () => ({ scorecardId, scopeRef, gateId }),
    [scorecardId, scopeRef, gateId],
  );
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.gate(key), [api, key]),
  );
  const changed = (what: string) => {
    setDone(what);
    reload();
    onChanged();
  };
  return (
    <>
      <TextLink to={back}>{t('gate.back')}</TextLink>
      {error !== undefined && (
        <Failure what={t('gate.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={8} />}
      {value && (
        <GateContent
          view={value}
          rings={rings}
          done={done}
          onChanged={changed}
        />
      )}
    </>
  );
}
