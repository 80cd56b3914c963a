import {
  LEVELS,
  RISK_STATUSES,
  type RegisterInput,
} from '@builder-insights/plugin-readiness-common';
import { ChoiceField } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { EntryDayField } from '../Register/EntryDayField';
import { IdsField } from '../Register/IdsField';
import { OwnerField } from '../Register/OwnerField';
import { RingsField } from '../Register/RingsField';
import { TextLine } from '../Register/TextLine';
import type { RolloutPageProps } from '../shared/PageProps';

/** @internal */
export interface RiskFieldsProps extends Pick<RolloutPageProps, 'view'> {
  draft: RegisterInput<'risks'>;
  set: (part: Partial<RegisterInput<'risks'>>) => void;
  /** Whether what is missing is marked. */
  tried: boolean;
}

/** What is asked about a risk. */
export function RiskFields(props: RiskFieldsProps) {
  const { view, draft, set, tried } = props;
  const t = useWords();
  const titles = new Map(view.areas.map(({ id, title }) => [id, title]));
  return (
    <>
      <TextLine
        required
        multiline
        focusOnMount
        longest={500}
        label={t('risks.field.title')}
        value={draft.title}
        onChange={title => set({ title: title ?? '' })}
        error={
          tried && !draft.title.trim() ? t('risks.titleMissing') : undefined
        }
      />
      <ChoiceField
        label={t('risks.field.likelihood')}
        options={LEVELS}
        value={draft.likelihood}
        nameOf={level => t(`words.level.${level}`)}
        onChange={likelihood => set({ likelihood })}
      />
      <ChoiceField
        label={t('risks.field.impact')}
        options={LEVELS}
        value={draft.impact}
        nameOf={level => t(`words.level.${level}`)}
        onChange={impact => set({ impact })}
      />
      <ChoiceField
        label={t('risks.field.status')}
        options={RISK_STATUSES}
        value={draft.status}
        nameOf={status => t(`risks.status.${status}`)}
        onChange={status => set({ status })}
      />
      <TextLine
        multiline
        label={t('risks.field.mitigation')}
        value={draft.mitigation}
        onChange={mitigation => set({ mitigation })}
      />
      <OwnerField
        value={draft.ownerRef}
        onChange={ownerRef => set({ ownerRef })}
      />
      <ChoiceField
        label={t('risks.field.areaId')}
        options={[...titles.keys()]}
        value={draft.areaId}
        nameOf={id => titles.get(id) ?? id}
        empty={t('risks.noArea')}
        onChange={areaId => set({ areaId })}
      />
      <IdsField
        label={t('risks.field.gateIds')}
        options={view.gates.map(({ id, question }) => ({
          id,
          title: question,
        }))}
        value={draft.gateIds}
        onChange={gateIds => set({ gateIds })}
      />
      <RingsField
        label={t('risks.field.blocksRings')}
        rings={view.rollout.rings}
        value={draft.blocksRings}
        onChange={blocksRings => set({ blocksRings })}
      />
      <EntryDayField
        label={t('risks.field.reviewAt')}
        value={draft.reviewAt}
        onChange={reviewAt => set({ reviewAt })}
      />
    </>
  );
}
