import {
  COMPANY_SIZES,
  CONSENTS,
  EXPERIENCES,
  LIMITS,
} from '@builder-insights/plugin-builder-insights-common';
import { ChoiceField } from '@builder-insights/ui';
import TextField from '@mui/material/TextField';
import { useWords } from '../../hooks/useWords';
import { TagsField } from '../shared/TagsField';
import type { DraftFieldsProps } from './CaptureDetails';
import { FieldGrid } from './FieldGrid';

/** Who said it, without saying who, and what may be done with their words. */
export function BuilderFields(props: DraftFieldsProps) {
  const { draft, onChange } = props;
  const t = useWords();
  const empty = t('capture.form.notSet');
  return (
    <FieldGrid
      heading={t('capture.form.builder')}
      hint={t('capture.form.builderHint')}
    >
      <TextField
        fullWidth
        label={t('field.builderRole')}
        value={draft.builderRole}
        onChange={({ target }) =>
          onChange({ ...draft, builderRole: target.value })
        }
        inputProps={{ maxLength: LIMITS.shortText }}
      />
      <TextField
        fullWidth
        label={t('field.builderSegment')}
        value={draft.builderSegment}
        onChange={({ target }) =>
          onChange({ ...draft, builderSegment: target.value })
        }
        inputProps={{ maxLength: LIMITS.shortText }}
      />
      <TagsField
        label={t('field.builderStack')}
        hint={t('capture.form.tagsHint')}
        value={draft.builderStack}
        onChange={builderStack => onChange({ ...draft, builderStack })}
      />
      <ChoiceField
        label={t('field.builderExperience')}
        options={EXPERIENCES}
        value={draft.builderExperience}
        nameOf={value => t(`taxonomy.experience.${value}`)}
        empty={empty}
        onChange={builderExperience =>
          onChange({ ...draft, builderExperience })
        }
      />
      <ChoiceField
        label={t('field.builderCompanySize')}
        options={COMPANY_SIZES}
        value={draft.builderCompanySize}
        nameOf={value => t(`taxonomy.companySize.${value}`)}
        empty={empty}
        onChange={builderCompanySize =>
          onChange({ ...draft, builderCompanySize })
        }
      />
      <ChoiceField
        label={t('field.consent')}
        options={CONSENTS}
        value={draft.consent}
        nameOf={value => t(`taxonomy.consent.${value}`)}
        onChange={consent => consent && onChange({ ...draft, consent })}
      />
    </FieldGrid>
  );
}
