import type { Ring } from '@builder-insights/plugin-readiness-common';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';

/** @internal */
export interface RingsFieldProps {
  label: string;
  rings: readonly Ring[];
  /** Ids of rings. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Some of the few rings of a rollout. */
export function RingsField(props: RingsFieldProps) {
  const { label, rings, value, onChange } = props;
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup row>
        {rings.map(({ id, title }) => (
          <FormControlLabel
            key={id}
            label={title}
            control={
              <Checkbox
                checked={value.includes(id)}
                onChange={(_event, checked) =>
                  onChange(
                    checked
                      ? [...value, id]
                      : value.filter(other => other !== id),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
