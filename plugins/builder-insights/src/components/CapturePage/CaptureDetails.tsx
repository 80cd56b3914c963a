import {
  CONFIDENCES,
  INSIGHT_TYPES,
  LIMITS,
  PRIORITIES,
  SENSITIVITIES,
  SENTIMENTS,
} from '@builder-insights/plugin-builder-insights-common';
import { ChoiceField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { CaptureDraft } from '../../capture/CaptureDraft';
import { useWords } from '../../hooks/useWords';
import { ProductAreasField } from '../shared/ProductAreasField';
import { TagsField } from '../shared/TagsField';
import { BuilderFields } from './BuilderFields';
import { FieldGrid } from './FieldGrid';
import { PlaceFields } from './PlaceFields';

/** @internal */
export interface DraftFieldsProps {
  draft: CaptureDraft;
  onChange: (draft: CaptureDraft) => void;
}

/** Everything about a capture that has a good default. */
export function CaptureDetails(props: DraftFieldsProps) {
  const { draft, onChange } = props;
  const t = useWords();
  const other = draft.voice === 'verbatim' ? 'note' : 'verbatim';
  const set = (change: Partial<CaptureDraft>) =>
    onChange({ ...draft, ...change });
  return (
    <Box sx={{ pt: 2 }}>
      <FieldGrid>
        <ChoiceField
          label={t('field.type')}
          options={INSIGHT_TYPES}
          value={draft.type}
          nameOf={type => t(`taxonomy.type.${type}`)}
          onChange={type => type && set({ type })}
        />
        <ProductAreasField
          value={draft.productAreas}
          onChange={productAreas => set({ productAreas })}
        />
        <ChoiceField
          label={t('field.sentiment')}
          options={SENTIMENTS}
          value={draft.sentiment}
          nameOf={value => t(`taxonomy.sentiment.${value}`)}
          onChange={sentiment => sentiment && set({ sentiment })}
        />
        <ChoiceField
          label={t('field.priority')}
          options={PRIORITIES}
          value={draft.priority}
          nameOf={value => t(`taxonomy.priority.${value}`)}
          onChange={priority => priority && set({ priority })}
        />
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={t(
            other === 'note'
              ? 'capture.form.otherNote'
              : 'capture.form.otherVerbatim',
          )}
          value={draft[other]}
          onChange={({ target }) => set({ [other]: target.value })}
          inputProps={{ maxLength: LIMITS.text }}
          sx={{ gridColumn: '1 / -1' }}
        />
        <TextField
          fullWidth
          label={t('field.title')}
          value={draft.title}
          onChange={({ target }) => set({ title: target.value })}
          inputProps={{ maxLength: LIMITS.title }}
          sx={{ gridColumn: '1 / -1' }}
        />
        <ChoiceField
          label={t('field.confidence')}
          options={CONFIDENCES}
          value={draft.confidence}
          nameOf={value => t(`taxonomy.confidence.${value}`)}
          onChange={confidence => confidence && set({ confidence })}
        />
        <TagsField
          label={t('field.tags')}
          hint={t('capture.form.tagsHint')}
          value={draft.tags}
          onChange={tags => set({ tags })}
        />
      </FieldGrid>
      <PlaceFields draft={draft} onChange={onChange} />
      <BuilderFields draft={draft} onChange={onChange} />
      <Box sx={{ mt: 3 }}>
        <ChoiceField
          label={t('field.sensitivity')}
          options={SENSITIVITIES}
          value={draft.sensitivity}
          nameOf={value => t(`taxonomy.sensitivity.${value}`)}
          onChange={sensitivity => sensitivity && set({ sensitivity })}
          helperText={t(`taxonomy.visibility.${draft.sensitivity}`)}
        />
      </Box>
    </Box>
  );
}
