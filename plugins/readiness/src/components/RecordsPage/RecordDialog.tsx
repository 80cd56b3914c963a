import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { RecordForm } from './RecordForm';

/** @internal */
export interface RecordDialogProps {
  rolloutId: string;
  onClose: () => void;
  onRecorded: (record: DecisionRecord) => void;
}

/** Reads the verdicts anew, then asks what is decided on them. */
export function RecordDialog(props: RecordDialogProps) {
  const { rolloutId, onClose, onRecorded } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.rollout(rolloutId), [api, rolloutId]),
  );
  if (value) {
    return (
      <RecordForm view={value} onClose={onClose} onRecorded={onRecorded} />
    );
  }
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-label={t('records.dialog.title')}
    >
      <DialogContent>
        {error === undefined ? (
          <ListSkeleton rows={4} />
        ) : (
          <Failure
            what={t('records.dialog.loadFailed')}
            error={error}
            onRetry={reload}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
