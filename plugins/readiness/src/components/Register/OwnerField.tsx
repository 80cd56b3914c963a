import { ChoiceField, GroupField, PersonField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';

const KINDS = ['group', 'user'] as const;
type OwnerKind = (typeof KINDS)[number];

/** @internal */
export interface OwnerFieldProps {
  /** Ref of a user or group. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What is wrong with it, in a sentence. */
  error?: string;
}

/** Who is accountable: a group or a person of the catalog, or nobody yet. */
export function OwnerField(props: OwnerFieldProps) {
  const { value, onChange, error } = props;
  const t = useWords();
  const [kind, setKind] = useState<OwnerKind | undefined>(
    KINDS.find(known => value?.startsWith(`${known}:`)),
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 2fr' },
      }}
    >
      <ChoiceField
        label={t('registers.ownerField.kind')}
        options={KINDS}
        value={kind}
        nameOf={option => t(`registers.ownerField.${option}`)}
        empty={t('registers.ownerField.nobody')}
        error={kind === undefined ? error : undefined}
        onChange={next => {
          setKind(next);
          onChange(undefined);
        }}
      />
      {kind === 'group' && (
        <GroupField
          label={t('registers.ownerField.groupName')}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
      {kind === 'user' && (
        <PersonField
          label={t('registers.ownerField.userName')}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
    </Box>
  );
}
