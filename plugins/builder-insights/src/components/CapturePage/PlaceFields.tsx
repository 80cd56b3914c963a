import {
  ACCOUNT_SEGMENTS,
  CHANNELS,
  LIMITS,
  REGIONS,
} from '@builder-insights/plugin-builder-insights-common';
import { ChoiceField } from '@builder-insights/ui';
import TextField from '@mui/material/TextField';
import { useWords } from '../../hooks/useWords';
import type { DraftFieldsProps } from './CaptureDetails';
import { FieldGrid } from './FieldGrid';

/** Where something was heard. */
export function PlaceFields(props: DraftFieldsProps) {
  const { draft, onChange } = props;
  const t = useWords();
  const empty = t('capture.form.notSet');
  return (
    <FieldGrid heading={t('capture.form.where')}>
      <TextField
        fullWidth
        label={t('field.eventRef')}
        value={draft.eventRef}
        onChange={({ target }) =>
          onChange({ ...draft, eventRef: target.value })
        }
        inputProps={{ maxLength: LIMITS.shortText }}
        InputLabelProps={{ shrink: true }}
      />
      <ChoiceField
        label={t('field.channel')}
        options={CHANNELS}
        value={draft.channel}
        nameOf={value => t(`taxonomy.channel.${value}`)}
        empty={empty}
        onChange={channel => onChange({ ...draft, channel })}
      />
      <ChoiceField
        label={t('field.region')}
        options={REGIONS}
        value={draft.region}
        nameOf={value => t(`taxonomy.region.${value}`)}
        empty={empty}
        onChange={region => onChange({ ...draft, region })}
      />
      <ChoiceField
        label={t('field.accountSegment')}
        options={ACCOUNT_SEGMENTS}
        value={draft.accountSegment}
        nameOf={value => t(`taxonomy.accountSegment.${value}`)}
        empty={empty}
        onChange={accountSegment => onChange({ ...draft, accountSegment })}
      />
    </FieldGrid>
  );
}
