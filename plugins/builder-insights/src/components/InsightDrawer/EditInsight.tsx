import { useApi } from '@backstage/core-plugin-api';
import {
  LIMITS,
  type Insight,
} from '@builder-insights/plugin-builder-insights-common';
import { Failure, statusOf } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type FormEvent } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { hasWords } from '../../capture/CaptureDraft';
import { toDraft } from '../../capture/toDraft';
import { toPatch } from '../../capture/toPatch';
import { useSubmitKeys } from '../../hooks/useSubmitKeys';
import { useWords } from '../../hooks/useWords';
import { CaptureFields } from '../CapturePage/CaptureFields';

/** @internal */
export interface EditInsightProps {
  insight: Insight;
  onCancel: () => void;
  onReload: () => void;
  /** Told whether there is something that would be lost. */
  onUnsaved: (unsaved: boolean) => void;
  onRevised: (insight: Insight) => void;
}

/** The author's own insight in the form it was captured with. */
export function EditInsight(props: EditInsightProps) {
  const { insight, onCancel, onReload, onUnsaved, onRevised } = props;
  const t = useWords();
  const form = useSubmitKeys();
  const api = useApi(builderInsightsApiRef);
  const [draft, setDraft] = useState(() => toDraft(insight));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();

  const unsaved =
    reason.trim() !== '' ||
    JSON.stringify(draft) !== JSON.stringify(toDraft(insight));

  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(false);
  }, [onUnsaved, unsaved]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasWords(draft) || saving) {
      return;
    }
    setSaving(true);
    setError(undefined);
    try {
      onRevised(
        await api.revise(insight.id, toPatch(insight, { draft, reason })),
      );
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };

  return (
    <form ref={form} onSubmit={save} noValidate>
      <Typography variant="h3" component="h2">
        {t('insights.drawer.editHeading')}
      </Typography>
      <CaptureFields
        draft={draft}
        onChange={setDraft}
        showProblems={tried}
        unfolded
      />
      <TextField
        fullWidth
        label={t('insights.drawer.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        inputProps={{ maxLength: LIMITS.shortText }}
        sx={{ mt: 3 }}
      />
      {error !== undefined && (
        <Failure what={t('insights.drawer.saveFailed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button type="submit" variant="contained" disabled={saving}>
          {t('insights.drawer.save')}
        </Button>
        <Button onClick={onCancel}>{t('insights.drawer.cancel')}</Button>
        {statusOf(error) === 409 && (
          <Button onClick={onReload}>{t('insights.drawer.reload')}</Button>
        )}
      </Box>
    </form>
  );
}
