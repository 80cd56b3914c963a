import type { Waiver } from '@builder-insights/plugin-readiness-common';
import { Failure, formatDay, statusOf, useAct } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { WaiverStep } from '../../api/ReadinessApi';
import { isTooShort } from '../../format/isTooShort';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { TextLine } from '../Register/TextLine';
import { FormDialog } from '../shared/FormDialog';

/** @internal */
export interface WaiverStepDialogProps {
  waiver: Waiver;
  step: WaiverStep;
  onClose: () => void;
  onDone: () => void;
}

/** Says what answering a waiver does, and asks why; what takes something away needs a word. */
export function WaiverStepDialog(props: WaiverStepDialogProps) {
  const { waiver, step, onClose, onDone } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [comment, setComment] = useState<string>();
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const grave = step === 'refuse' || step === 'revoke';
  const given = comment?.trim() ?? '';
  const missing = grave && isTooShort(given);
  const outdated = statusOf(error) === 409;

  const save = () => {
    setTried(true);
    if (!missing) {
      void act(async () => {
        await api.decideWaiver(waiver.id, step, {
          revision: waiver.revision,
          comment: given,
        });
        onDone();
      });
    }
  };
  return (
    <FormDialog
      title={t(`waivers.dialog.${step}Title`, { gate: waiver.gateId })}
      save={t(`waivers.act.${step}`)}
      grave={grave}
      dirty={comment !== undefined}
      acting={acting || outdated}
      onSave={save}
      onClose={outdated ? onDone : onClose}
    >
      <Typography sx={{ mb: 2 }}>
        {t(`waivers.dialog.${step}About`, { day: formatDay(waiver.until) })}
      </Typography>
      <TextLine
        multiline
        focusOnMount
        required={grave}
        label={t('waivers.dialog.comment')}
        value={comment}
        onChange={setComment}
        error={
          tried && missing ? t('waivers.dialog.commentMissing') : undefined
        }
      />
      {outdated && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          {t('waivers.dialog.changed')}
        </Alert>
      )}
      {error !== undefined && (
        <Failure what={t('waivers.dialog.failed')} error={error} />
      )}
    </FormDialog>
  );
}
