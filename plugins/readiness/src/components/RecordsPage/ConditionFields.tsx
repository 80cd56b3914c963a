import { DayField } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { RiAddLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import type { ConditionDraft } from '../../record/RecordDraft';
import { OwnerField } from '../Register/OwnerField';
import { TextLine } from '../Register/TextLine';
import { FieldGroup } from '../shared/FieldGroup';

/** @internal */
export interface ConditionFieldsProps {
  conditions: readonly ConditionDraft[];
  onChange: (conditions: ConditionDraft[]) => void;
  /** What is wrong with them, in a sentence. */
  error?: string;
}

/** What has to be done, by whom and by when. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { conditions, onChange, error } = props;
  const t = useWords();
  const set = (key: string, part: Partial<ConditionDraft>) =>
    onChange(
      conditions.map(one => (one.key === key ? { ...one, ...part } : one)),
    );
  return (
    <FieldGroup
      legend={t('records.dialog.conditions')}
      hint={t('records.dialog.conditionsHint')}
      error={error}
    >
      {conditions.map(({ key, text, ownerRef, day }, index) => (
        <FieldGroup
          key={key}
          legend={t('records.dialog.conditionNo', { n: String(index + 1) })}
        >
          <TextLine
            multiline
            label={t('records.dialog.conditionText')}
            value={text}
            onChange={next => set(key, { text: next ?? '' })}
          />
          <OwnerField
            value={ownerRef}
            onChange={next => set(key, { ownerRef: next })}
          />
          <DayField
            label={t('records.dialog.conditionDue')}
            value={day}
            onChange={next => set(key, { day: next })}
          />
          <Button
            onClick={() => onChange(conditions.filter(one => one.key !== key))}
            sx={{ justifySelf: 'start' }}
          >
            {t('records.dialog.removeCondition', { n: String(index + 1) })}
          </Button>
        </FieldGroup>
      ))}
      <Button
        startIcon={<RiAddLine size={18} aria-hidden />}
        onClick={() =>
          onChange([
            ...conditions,
            { key: crypto.randomUUID(), given: false, text: '' },
          ])
        }
        sx={{ justifySelf: 'start' }}
      >
        {t('records.dialog.addCondition')}
      </Button>
    </FieldGroup>
  );
}
