import { DiscardDialog, Failure, useAct } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface DiscardDraftProps {
  scorecardId: string;
  onDiscarded: () => void;
}

/** Throws a saved draft away, once that is confirmed. */
export function DiscardDraft(props: DiscardDraftProps) {
  const { scorecardId, onDiscarded } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [asking, setAsking] = useState(false);
  const { acting, error, act } = useAct();
  const discard = () => {
    setAsking(false);
    void act(async () => {
      await api.discardDraft(scorecardId);
      onDiscarded();
    });
  };
  return (
    <>
      <Button color="error" disabled={acting} onClick={() => setAsking(true)}>
        {t('rules.draft.discard')}
      </Button>
      {error !== undefined && (
        <Failure what={t('rules.draft.discardFailed')} error={error} />
      )}
      <DiscardDialog
        open={asking}
        question={t('rules.draft.discardQuestion')}
        hint={t('rules.draft.discardHint')}
        discard={t('rules.draft.discardConfirm')}
        keep={t('rules.draft.discardKeep')}
        onKeep={() => setAsking(false)}
        onDiscard={discard}
      />
    </>
  );
}
