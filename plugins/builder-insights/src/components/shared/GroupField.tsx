import type { OrgTree } from '@builder-insights/plugin-builder-insights-common';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useGroups } from '../../hooks/useGroups';

/** @internal */
export interface GroupFieldProps {
  label: string;
  /** Ref of a group. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Whether it can be left empty. */
  optional?: boolean;
  small?: boolean;
}

/** A group of the catalog, chosen from the tree. */
export function GroupField(props: GroupFieldProps) {
  const { label, value, onChange, optional, small } = props;
  const { value: tree, loading } = useGroups();
  const options = useMemo(() => inTreeOrder(tree), [tree]);
  return (
    <Autocomplete
      fullWidth
      autoHighlight
      size={small ? 'small' : 'medium'}
      disableClearable={!optional}
      options={options}
      loading={loading}
      getOptionLabel={ref => tree?.group(ref)?.title ?? ref}
      value={value ?? null}
      onChange={(_event, next) => onChange(next ?? undefined)}
      isOptionEqualToValue={(option, chosen) => option === chosen}
      renderOption={({ key, ...optionProps }, ref) => (
        <Box component="li" key={ref} {...optionProps}>
          <Box
            component="span"
            sx={{ pl: 2 * ((tree?.pathOf(ref).length ?? 1) - 1) }}
          >
            {tree?.group(ref)?.title}
          </Box>
        </Box>
      )}
      renderInput={params => <TextField {...params} label={label} />}
    />
  );
}

/** Each group after the one above it, siblings by title. */
function inTreeOrder(tree: OrgTree | undefined): string[] {
  if (!tree) {
    return [];
  }
  const byTitle = (a: string, b: string) =>
    (tree.group(a)?.title ?? a).localeCompare(tree.group(b)?.title ?? b);
  const walk = (ref: string): string[] => [
    ref,
    ...[...tree.childrenOf(ref)].sort(byTitle).flatMap(walk),
  ];
  return tree
    .groups()
    .map(({ ref }) => ref)
    .filter(ref => tree.pathOf(ref).length === 1)
    .sort(byTitle)
    .flatMap(walk);
}
