import { PersonField } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { RiAddLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import type { DissentDraft } from '../../record/RecordDraft';
import { TextLine } from '../Register/TextLine';
import { FieldGroup } from '../shared/FieldGroup';

/** @internal */
export interface DissentFieldsProps {
  dissent: readonly DissentDraft[];
  onChange: (dissent: DissentDraft[]) => void;
  /** What is wrong with it, in a sentence. */
  error?: string;
}

/** Who is of another mind, and what they say. */
export function DissentFields(props: DissentFieldsProps) {
  const { dissent, onChange, error } = props;
  const t = useWords();
  const set = (key: string, part: Partial<DissentDraft>) =>
    onChange(dissent.map(one => (one.key === key ? { ...one, ...part } : one)));
  return (
    <FieldGroup
      legend={t('records.dialog.dissent')}
      hint={t('records.dialog.dissentHint')}
      error={error}
    >
      {dissent.map(({ key, personRef, text }, index) => (
        <FieldGroup
          key={key}
          legend={t('records.dialog.dissentNo', { n: String(index + 1) })}
        >
          <PersonField
            label={t('records.dialog.dissentWho')}
            value={personRef}
            onChange={next => set(key, { personRef: next })}
          />
          <TextLine
            multiline
            label={t('records.dialog.dissentText')}
            value={text}
            onChange={next => set(key, { text: next ?? '' })}
          />
          <Button
            onClick={() => onChange(dissent.filter(one => one.key !== key))}
            sx={{ justifySelf: 'start' }}
          >
            {t('records.dialog.removeDissent', { n: String(index + 1) })}
          </Button>
        </FieldGroup>
      ))}
      <Button
        startIcon={<RiAddLine size={18} aria-hidden />}
        onClick={() =>
          onChange([...dissent, { key: crypto.randomUUID(), text: '' }])
        }
        sx={{ justifySelf: 'start' }}
      >
        {t('records.dialog.addDissent')}
      </Button>
    </FieldGroup>
  );
}
