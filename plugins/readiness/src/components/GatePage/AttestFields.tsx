import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useWords } from '../../hooks/useWords';
import { isLink } from './isLink';

/** What somebody is about to state. */
export interface AttestDraft {
  holds?: boolean;
  note: string;
  link: string;
}

/** @internal */
export interface AttestFieldsProps {
  draft: AttestDraft;
  /** Whether it was tried to be saved: before that nothing is wrong. */
  tried: boolean;
  onChange: (draft: AttestDraft) => void;
}

/** Whether a statement holds, how one saw it, and where it can be seen. */
export function AttestFields(props: AttestFieldsProps) {
  const { draft, tried, onChange } = props;
  const { holds, note, link } = draft;
  const t = useWords();
  const unsaid = tried && holds === undefined;
  const badLink = tried && link.trim() !== '' && !isLink(link.trim());
  return (
    <>
      <FormControl error={unsaid}>
        <RadioGroup
          aria-label={t('gate.attest.lead')}
          value={holds === undefined ? '' : String(holds)}
          onChange={(_event, value) =>
            onChange({ ...draft, holds: value === 'true' })
          }
        >
          <FormControlLabel
            value="true"
            control={<Radio />}
            label={t('gate.attest.holds')}
          />
          <FormControlLabel
            value="false"
            control={<Radio />}
            label={t('gate.attest.fails')}
          />
        </RadioGroup>
        {unsaid && (
          <FormHelperText role="alert" sx={{ m: 0 }}>
            {t('gate.attest.missing')}
          </FormHelperText>
        )}
      </FormControl>
      <TextField
        fullWidth
        multiline
        margin="normal"
        label={t('gate.attest.note')}
        value={note}
        onChange={({ target }) => onChange({ ...draft, note: target.value })}
        inputProps={{ maxLength: 500 }}
      />
      <TextField
        fullWidth
        margin="normal"
        label={t('gate.attest.link')}
        value={link}
        onChange={({ target }) => onChange({ ...draft, link: target.value })}
        error={badLink}
        helperText={badLink ? t('gate.attest.badLink') : undefined}
        inputProps={{ maxLength: 2000, inputMode: 'url' }}
      />
    </>
  );
}
