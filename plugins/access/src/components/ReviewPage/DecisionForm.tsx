import type {
  AccessReviewDetail,
  AccessReviewItem,
} from '@builder-insights/plugin-access-common';
import { Failure, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type RefObject } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface DecisionFormProps {
  item: AccessReviewItem;
  /** Whose which role, for those who hear it. */
  name: string;
  /** To move the focus to where the reason is written. */
  fieldRef: RefObject<HTMLInputElement>;
  onDecided: (detail: AccessReviewDetail) => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
}

/** Keep or revoke, with a reason. */
export function DecisionForm(props: DecisionFormProps) {
  const { item, name, fieldRef, onDecided, onCancel } = props;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  const [reason, setReason] = useState(item.decisionReason ?? '');
  const [tried, setTried] = useState(false);
  const missing = tried && !reason.trim();

  const decide = (decision: 'keep' | 'revoke') => {
    setTried(true);
    if (!reason.trim()) {
      fieldRef.current?.focus();
      return;
    }
    void act(async () =>
      onDecided(
        await api.decide(item.reviewId, item.id, {
          decision,
          reason: reason.trim(),
        }),
      ),
    );
  };
  return (
    <Box role="group" aria-label={name} sx={{ mt: 1 }}>
      <TextField
        fullWidth
        multiline
        size="small"
        label={t('reviews.item.why')}
        inputRef={fieldRef}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={missing}
        helperText={missing ? t('reviews.item.whyMissing') : undefined}
      />
      {error !== undefined && (
        <Failure what={t('reviews.item.failed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button
          variant="outlined"
          disabled={acting}
          onClick={() => decide('keep')}
        >
          {t('reviews.item.keep')}
        </Button>
        <Button
          variant="outlined"
          color="error"
          disabled={acting}
          onClick={() => decide('revoke')}
        >
          {t('reviews.item.revoke')}
        </Button>
        {onCancel && (
          <Button onClick={onCancel}>{t('reviews.item.cancel')}</Button>
        )}
      </Box>
    </Box>
  );
}
