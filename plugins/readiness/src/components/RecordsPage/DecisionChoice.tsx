import type { VerdictWord } from '@builder-insights/plugin-readiness-common';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { offeredDecisions } from '../../record/offeredDecisions';

/** @internal */
export interface DecisionChoiceProps {
  verdict: VerdictWord;
  value: VerdictWord | undefined;
  onChange: (decision: VerdictWord) => void;
  /** What is wrong with it, in a sentence. */
  error?: string;
}

/** What can be decided on a verdict. */
export function DecisionChoice(props: DecisionChoiceProps) {
  const { verdict, value, onChange, error } = props;
  const t = useWords();
  const labelId = useId();
  const offered = offeredDecisions(verdict);
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id={labelId}>{t('records.dialog.decision')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value ?? ''}
        onChange={(_event, chosen) => {
          const decision = offered.find(word => word === chosen);
          if (decision) {
            onChange(decision);
          }
        }}
      >
        {offered.map(word => (
          <FormControlLabel
            key={word}
            value={word}
            control={<Radio />}
            label={t(`words.verdict.${word}`)}
          />
        ))}
      </RadioGroup>
      <FormHelperText>{error ?? t('records.dialog.offered')}</FormHelperText>
    </FormControl>
  );
}
