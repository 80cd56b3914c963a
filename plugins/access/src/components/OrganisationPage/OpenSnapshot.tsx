import {
  Failure,
  ListSkeleton,
  Notice,
  statusOf,
  useLoad,
} from '@builder-insights/ui';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { SnapshotView } from './SnapshotView';

/** @internal */
export interface OpenSnapshotProps extends PageProps {
  id: string;
}

/** A reading by its id, with what it would change. */
export function OpenSnapshot(props: OpenSnapshotProps) {
  const { id, me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.orgSnapshot(id), [api, id]),
  );
  if (statusOf(error) === 404) {
    return <Notice title={t('organisation.snapshot.gone')} />;
  }
  if (error !== undefined) {
    return (
      <Failure
        what={t('organisation.snapshot.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  return value ? (
    <SnapshotView
      detail={value}
      me={me}
      onChanged={() => {
        reload();
        onChanged();
      }}
    />
  ) : (
    <ListSkeleton rows={4} />
  );
}
