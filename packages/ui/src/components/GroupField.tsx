import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useGroups } from '../hooks/useGroups';

/** @public */
export interface GroupFieldProps {
  label: string;
  /** Ref of a group. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Whether it can be left empty. */
  optional?: boolean;
  small?: boolean;
  /** What is wrong with it, in a sentence. */
  error?: string;
  hint?: string;
}

/** A group of the catalog, chosen from the tree. @public */
export function GroupField(props: GroupFieldProps) {
  const { label, value, onChange, optional, small, error, hint } = props;
  const { value: groups = [], loading } = useGroups();
  const byRef = useMemo(
    () => new Map(groups.map(group => [group.ref, group])),
    [groups],
  );
  return (
    <Autocomplete
      fullWidth
      autoHighlight
      size={small ? 'small' : 'medium'}
      disableClearable={!optional}
      options={groups.map(({ ref }) => ref)}
      loading={loading}
      getOptionLabel={ref => byRef.get(ref)?.title ?? ref}
      value={value ?? null}
      onChange={(_event, next) => onChange(next ?? undefined)}
      isOptionEqualToValue={(option, chosen) => option === chosen}
      renderOption={({ key, ...optionProps }, ref) => (
        <Box component="li" key={ref} {...optionProps}>
          <Box component="span" sx={{ pl: 2 * (byRef.get(ref)?.depth ?? 0) }}>
            {byRef.get(ref)?.title}
          </Box>
        </Box>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          error={error !== undefined}
          helperText={error ?? hint}
        />
      )}
    />
  );
}
