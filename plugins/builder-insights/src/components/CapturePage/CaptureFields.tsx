import { LIMITS } from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import {
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiChatQuoteLine,
  RiLightbulbLine,
} from '@remixicon/react';
import { useEffect, useId, useRef, useState } from 'react';
import {
  hasWords,
  type CaptureDraft,
  type Voice,
} from '../../capture/CaptureDraft';
import { speakAs } from '../../capture/speakAs';
import { useWords } from '../../hooks/useWords';
import { CaptureDetails } from './CaptureDetails';
import { DraftSummary } from './DraftSummary';

/** @internal */
export interface CaptureFieldsProps {
  draft: CaptureDraft;
  onChange: (draft: CaptureDraft) => void;
  /** Whether to say what is missing; not before somebody tried to save. */
  showProblems: boolean;
  /** Whether the details show from the start. */
  unfolded?: boolean;
  /** Whether there is room for the text alone. */
  compact?: boolean;
}

/** The one text that is asked for, and everything else folded below it. */
export function CaptureFields(props: CaptureFieldsProps) {
  const { draft, onChange, showProblems, unfolded, compact } = props;
  const t = useWords();
  const [open, setOpen] = useState(unfolded ?? false);
  const detailsId = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const said = draft.voice === 'verbatim';
  const { length } = draft[draft.voice];
  const tooLong = length > LIMITS.text;
  const missing = showProblems && !hasWords(draft);

  useEffect(() => {
    if (!compact) {
      text.current?.focus();
    }
  }, [compact, missing]);

  const explain = () => {
    if (missing) {
      return t('capture.form.required');
    }
    return tooLong
      ? t('capture.form.tooLong', {
          length: String(length),
          most: String(LIMITS.text),
        })
      : t(said ? 'capture.form.verbatimHint' : 'capture.form.noteHint');
  };

  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={t('capture.form.voice')}
        value={draft.voice}
        onChange={(_event, voice?: Voice) => {
          if (voice) {
            onChange(speakAs(draft, voice));
            text.current?.focus();
          }
        }}
        sx={{
          mb: 2,
          '& button': { textTransform: 'none', px: 2, minHeight: 44 },
        }}
      >
        <ToggleButton value="verbatim">
          <Box
            component={RiChatQuoteLine}
            aria-hidden
            sx={{ mr: 1, width: 18 }}
          />
          {t('capture.form.theySaid')}
        </ToggleButton>
        <ToggleButton value="note">
          <Box
            component={RiLightbulbLine}
            aria-hidden
            sx={{ mr: 1, width: 18 }}
          />
          {t('capture.form.iThink')}
        </ToggleButton>
      </ToggleButtonGroup>
      <TextField
        required
        fullWidth
        multiline
        minRows={compact ? 2 : 4}
        maxRows={16}
        inputRef={text}
        label={t(
          said ? 'capture.form.verbatimLabel' : 'capture.form.noteLabel',
        )}
        value={draft[draft.voice]}
        onChange={({ target }) =>
          onChange({ ...draft, [draft.voice]: target.value })
        }
        error={missing || tooLong}
        helperText={explain()}
        InputProps={{ sx: { fontSize: said ? 18 : undefined } }}
      />
      {!compact && (
        <>
          <Button
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            aria-controls={detailsId}
            startIcon={
              open ? (
                <RiArrowUpSLine aria-hidden />
              ) : (
                <RiArrowDownSLine aria-hidden />
              )
            }
            sx={{ mt: 1, minHeight: 44, textAlign: 'left' }}
          >
            <span>
              {t('capture.form.details')}{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                <DraftSummary draft={draft} />
              </Box>
            </span>
          </Button>
          <Collapse in={open} id={detailsId} unmountOnExit>
            <CaptureDetails draft={draft} onChange={onChange} />
          </Collapse>
        </>
      )}
    </>
  );
}
