import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { Failure, useAct, useFocusOnMount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

const FINDINGS = [
  ['justified', 'justified'],
  ['not-justified', 'notJustified'],
] as const;

/** @internal */
export interface ReviewUseFormProps {
  use: BreakGlass;
  onCancel: () => void;
  onReviewed: () => void;
}

/** What an auditor found about a use of emergency access. */
export function ReviewUseForm(props: ReviewUseFormProps) {
  const { use, onCancel, onReviewed } = props;
  const t = useWords();
  const api = useAccessApi();
  const questionId = useId();
  const first = useFocusOnMount<HTMLInputElement>();
  const { acting, error, act } = useAct();
  const [finding, setFinding] = useState<(typeof FINDINGS)[number][0]>();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const noFinding = tried && !finding;
  const noComment = tried && !comment.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!finding || !comment.trim() || acting) {
      return;
    }
    void act(async () => {
      await api.reviewBreakGlass(use.id, { finding, comment: comment.trim() });
      onReviewed();
    });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 560, mt: 1 }}
    >
      <FormControl error={noFinding}>
        <FormLabel id={questionId}>{t('breakGlass.review.finding')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={questionId}
          value={finding ?? ''}
          onChange={({ target }) =>
            setFinding(FINDINGS.find(([value]) => value === target.value)?.[0])
          }
        >
          {FINDINGS.map(([value, word], index) => (
            <FormControlLabel
              key={value}
              value={value}
              control={<Radio inputRef={index === 0 ? first : undefined} />}
              label={t(`breakGlass.review.${word}`)}
            />
          ))}
        </RadioGroup>
        {noFinding && (
          <FormHelperText>
            {t('breakGlass.review.findingMissing')}
          </FormHelperText>
        )}
      </FormControl>
      <TextField
        multiline
        minRows={2}
        label={t('breakGlass.review.comment')}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
        error={noComment}
        helperText={
          noComment ? t('breakGlass.review.commentMissing') : undefined
        }
      />
      {error !== undefined && (
        <Failure what={t('breakGlass.review.failed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={acting}>
          {t('breakGlass.review.submit')}
        </Button>
        <Button onClick={onCancel}>{t('breakGlass.review.cancel')}</Button>
      </Box>
    </Box>
  );
}
