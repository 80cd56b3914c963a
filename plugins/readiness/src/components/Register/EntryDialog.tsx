import type { RegisterName } from '@builder-insights/plugin-readiness-common';
import { Failure } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import type { EntryForm } from '../../hooks/useEntryForm';
import { useWords } from '../../hooks/useWords';
import { FormDialog } from '../shared/FormDialog';
import { ConflictNotice } from './ConflictNotice';

/** @internal */
export interface EntryDialogProps<N extends RegisterName> {
  title: string;
  form: EntryForm<N>;
  /** Whether it can be saved as it is. */
  complete: boolean;
  nameOfField: (field: string) => string;
  /** The fields, told whether somebody has tried to save. */
  children: (tried: boolean) => ReactNode;
  onClose: () => void;
}

/** Where an entry of a register is written. */
export function EntryDialog<N extends RegisterName>(
  props: EntryDialogProps<N>,
) {
  const { title, form, complete, nameOfField, children, onClose } = props;
  const t = useWords();
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (complete) {
      void form.save();
    }
  };
  return (
    <FormDialog
      title={title}
      save={t('registers.save')}
      dirty={form.dirty}
      acting={form.acting}
      onSave={save}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>{children(tried)}</Box>
      {form.conflict && (
        <ConflictNotice conflict={form.conflict} nameOfField={nameOfField} />
      )}
      {form.error !== undefined && (
        <Failure what={t('registers.saveFailed')} error={form.error} />
      )}
    </FormDialog>
  );
}
