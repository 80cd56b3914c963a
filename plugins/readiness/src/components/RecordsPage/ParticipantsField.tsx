import { PersonField, useEntityTitle } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { RiCloseLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { FieldGroup } from '../shared/FieldGroup';

/** @internal */
export interface ParticipantsFieldProps {
  /** Refs of users. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Who took part in a decision. */
export function ParticipantsField(props: ParticipantsFieldProps) {
  const { value, onChange } = props;
  const t = useWords();
  return (
    <FieldGroup legend={t('records.dialog.participants')}>
      {value.length > 0 && (
        <Box
          component="ul"
          aria-label={t('records.dialog.participants')}
          sx={{ listStyle: 'none', m: 0, p: 0 }}
        >
          {value.map(ref => (
            <Participant
              key={ref}
              userRef={ref}
              onRemove={() => onChange(value.filter(other => other !== ref))}
            />
          ))}
        </Box>
      )}
      <PersonField
        // Another field after each choice, so that it is empty again.
        key={value.length}
        label={t('records.dialog.addParticipant')}
        value={undefined}
        onChange={ref =>
          ref && !value.includes(ref) && onChange([...value, ref])
        }
      />
    </FieldGroup>
  );
}

function Participant(props: { userRef: string; onRemove: () => void }) {
  const { userRef, onRemove } = props;
  const t = useWords();
  const name = useEntityTitle(userRef) ?? userRef;
  const remove = t('records.dialog.remove', { name });
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {name}
      <IconButton
        aria-label={remove}
        title={remove}
        onClick={onRemove}
        sx={{ width: 44, height: 44 }}
      >
        <RiCloseLine size={18} aria-hidden />
      </IconButton>
    </Box>
  );
}
