import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { ANY_USE } from '../../audit/auditFields';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface BreakGlassFilterProps {
  /** Id of a use, or any. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Only what was done under emergency access. */
export function BreakGlassFilter(props: BreakGlassFilterProps) {
  const { value, onChange } = props;
  const t = useWords();
  return (
    <FormControlLabel
      control={
        <Switch
          checked={value !== undefined}
          onChange={(_event, on) => onChange(on ? ANY_USE : undefined)}
        />
      }
      label={t('audit.filter.breakGlassOnly')}
    />
  );
}
