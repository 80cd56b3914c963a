import { EntityName } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { EntryConflict } from '../../hooks/useEntryForm';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface ConflictNoticeProps {
  conflict: EntryConflict;
  nameOfField: (field: string) => string;
}

/** Says that somebody was faster, what they changed, and what saving again does. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { conflict, nameOfField } = props;
  const { by, theirs, both } = conflict;
  const t = useWords();
  const list = (fields: string[]) =>
    new Intl.ListFormat().format(fields.map(nameOfField));
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
      <AlertTitle>{t('registers.conflict.title')}</AlertTitle>
      {theirs.length === 0 && t('registers.conflict.same')}
      {theirs.length > 0 &&
        (by
          ? t('registers.conflict.what', {
              who: <EntityName entityRef={by} />,
              fields: list(theirs),
            })
          : t('registers.conflict.whatByPlugin', {
              fields: list(theirs),
            }))}{' '}
      {both.length > 0
        ? t('registers.conflict.both', { fields: list(both) })
        : t('registers.conflict.kept')}
    </Alert>
  );
}
