import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useCallback, useState } from 'react';
import { useLoad } from '../hooks/useLoad';

const SHOWN = 20;
const NAMES = ['spec.profile.displayName', 'metadata.title', 'metadata.name'];

/** @public */
export interface PersonFieldProps {
  label: string;
  /** Ref of a user. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What is wrong with it, in a sentence. */
  error?: string;
  hint?: string;
}

/** A person of the catalog, found by typing. */
export function PersonField(props: PersonFieldProps) {
  const { label, value, onChange, error, hint } = props;
  const catalogApi = useApi(catalogApiRef);
  const [typed, setTyped] = useState('');
  const { value: people = [], loading } = useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'User' },
        // Left to itself the catalog looks in ids only.
        fullTextFilter: { term: typed, fields: NAMES },
        orderFields: { field: 'spec.profile.displayName', order: 'asc' },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: SHOWN,
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity),
        name: nameOf(entity),
      }));
    }, [catalogApi, typed]),
  );
  const chosenName = useEntityPresentation(value ?? 'user:default/unknown', {
    defaultKind: 'user',
  }).primaryTitle;
  const chosen = value ? { ref: value, name: chosenName } : null;

  return (
    <Autocomplete
      fullWidth
      autoHighlight
      options={people}
      filterOptions={found => found}
      loading={loading}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ ref }) => ref}
      isOptionEqualToValue={(option, other) => option.ref === other.ref}
      value={chosen}
      onInputChange={(_event, text, reason) =>
        reason === 'input' && setTyped(text)
      }
      onChange={(_event, next) => onChange(next?.ref)}
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

function nameOf({ metadata, spec }: Entity): string {
  const profile: unknown = spec?.profile;
  const displayName =
    typeof profile === 'object' && profile
      ? Reflect.get(profile, 'displayName')
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : metadata.title ?? metadata.name;
}
