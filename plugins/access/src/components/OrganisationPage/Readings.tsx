import {
  Failure,
  ListSkeleton,
  Notice,
  SideDrawer,
  useLoad,
  useParam,
} from '@builder-insights/ui';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { OpenSnapshot } from './OpenSnapshot';
import { ReadingsTable } from './ReadingsTable';

/** Every time the source was read, and what came of it. */
export function Readings(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const [openId, setOpenId] = useParam('reading');
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.orgSnapshots(), [api]),
  );
  return (
    <>
      {error !== undefined && (
        <Failure
          what={t('organisation.readings.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !value && <ListSkeleton rows={6} />}
      {value?.length === 0 && (
        <Notice title={t('organisation.readings.emptyTitle')}>
          {t('organisation.readings.emptyBody')}
        </Notice>
      )}
      {value && value.length > 0 && <ReadingsTable snapshots={value} />}
      <SideDrawer
        label={t('organisation.snapshot.label')}
        open={openId !== undefined}
        onClose={() => setOpenId(undefined)}
      >
        {openId && (
          <OpenSnapshot
            key={openId}
            id={openId}
            me={me}
            onChanged={() => {
              reload();
              onChanged();
            }}
          />
        )}
      </SideDrawer>
    </>
  );
}
