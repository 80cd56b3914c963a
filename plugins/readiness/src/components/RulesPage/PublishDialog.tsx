import type { PublishPreview } from '@builder-insights/plugin-readiness-common';
import { Failure, statusOf, useAct } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { TextLine } from '../Register/TextLine';
import { FormDialog } from '../shared/FormDialog';

/** Fewer characters say nothing, and the server takes none. */
const SHORTEST = 10;

/** @internal */
export interface PublishDialogProps {
  /** What was looked at: only that is published. */
  preview: PublishPreview;
  onClose: () => void;
  onPublished: () => void;
}

/** Asks why, then makes a draft the next version. */
export function PublishDialog(props: PublishDialogProps) {
  const { preview, onClose, onPublished } = props;
  const { scorecardId, basedOn, hash } = preview;
  const t = useWords();
  const api = useReadinessApi();
  const [comment, setComment] = useState<string>();
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const given = comment?.trim() ?? '';
  const missing = given.length < SHORTEST;
  const version = String(basedOn + 1);

  const save = () => {
    setTried(true);
    if (!missing) {
      void act(async () => {
        await api.publishDraft(scorecardId, { comment: given, basedOn, hash });
        onPublished();
      });
    }
  };
  return (
    <FormDialog
      title={t('rules.publish.title', { version })}
      save={t('rules.publish.confirm')}
      dirty={comment !== undefined}
      acting={acting}
      onSave={save}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{t('rules.publish.about')}</Typography>
      <TextLine
        required
        multiline
        focusOnMount
        label={t('rules.publish.comment')}
        value={comment}
        onChange={setComment}
        error={tried && missing ? t('rules.publish.commentMissing') : undefined}
      />
      {statusOf(error) === 409 && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          {t('rules.publish.conflict')}
        </Alert>
      )}
      {error !== undefined && (
        <Failure what={t('rules.publish.failed')} error={error} />
      )}
    </FormDialog>
  );
}
