import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

/** @internal */
export interface IdsFieldProps {
  label: string;
  options: ReadonlyArray<{ id: string; title: string }>;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Some of many things that have an id and a title. */
export function IdsField(props: IdsFieldProps) {
  const { label, options, value, onChange } = props;
  const titles = new Map(options.map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => {
    const title = titles.get(id);
    return title === undefined ? id : `${id} ${title}`;
  };
  return (
    <Autocomplete
      multiple
      fullWidth
      autoHighlight
      disableCloseOnSelect
      options={options.map(({ id }) => id)}
      getOptionLabel={nameOf}
      value={[...value]}
      onChange={(_event, next) => onChange(next)}
      renderInput={params => <TextField {...params} label={label} />}
    />
  );
}
