import {
  Failure,
  ListSkeleton,
  Notice,
  SideDrawer,
  useListKeys,
  useLoad,
  useOpenEntry,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiAuctionLine } from '@remixicon/react';
import { useCallback, useState } from 'react';
import type { ListedRecord } from '../../api/ReadinessAnswers';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import type { RolloutPageProps } from '../shared/PageProps';
import { RecordDialog } from './RecordDialog';
import { RecordTable } from './RecordTable';
import { RecordView } from './RecordView';
import { VerifyRecords } from './VerifyRecords';

const NONE: ListedRecord[] = [];

/** What was decided about the rings, and whether it still stands. */
export function RecordsPage(props: RolloutPageProps) {
  const { me, view, onChanged } = props;
  const { rings, id: rolloutId } = view.rollout;
  const t = useWords();
  const api = useReadinessApi();
  const [deciding, setDeciding] = useState(false);
  const { value, error, loading, reload } = useLoad(
    useCallback(async () => await api.records(rolloutId), [api, rolloutId]),
  );
  const records = value ?? NONE;
  const entry = useOpenEntry('record');
  useListKeys({ entries: records, ...entry });
  const opened = records.find(({ id }) => id === entry.openId);
  return (
    <>
      <Typography sx={{ maxWidth: 720, mb: 2 }}>
        {t('records.intro')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        {me.decide && (
          <Box>
            <Button
              variant="contained"
              startIcon={<RiAuctionLine size={18} aria-hidden />}
              onClick={() => setDeciding(true)}
            >
              {t('records.dialog.start')}
            </Button>
          </Box>
        )}
        {records.length > 0 && <VerifyRecords rolloutId={rolloutId} />}
      </Box>
      {error !== undefined && (
        <Failure what={t('records.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={4} />}
      {value?.length === 0 && (
        <Notice title={t('records.emptyTitle')}>
          {t('records.emptyBody')}
        </Notice>
      )}
      {records.length > 0 && <RecordTable records={records} rings={rings} />}
      <SideDrawer
        label={t('records.view.label')}
        open={value !== undefined && entry.openId !== undefined}
        onClose={entry.close}
      >
        {opened && <RecordView record={opened} rings={rings} />}
        {!opened && loading && <ListSkeleton rows={8} />}
        {!opened && !loading && <Notice title={t('records.view.gone')} />}
      </SideDrawer>
      {deciding && (
        <RecordDialog
          rolloutId={rolloutId}
          onClose={() => setDeciding(false)}
          onRecorded={({ id }) => {
            setDeciding(false);
            reload();
            onChanged();
            entry.open(id);
          }}
        />
      )}
    </>
  );
}
