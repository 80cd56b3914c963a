import {
  DECISION_STATUSES,
  type OpenDecision,
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
export interface DecisionFieldsProps extends Pick<RolloutPageProps, 'view'> {
  draft: RegisterInput<'decisions'>;
  set: (part: Partial<RegisterInput<'decisions'>>) => void;
  /** Those that can come before it. */
  others: readonly OpenDecision[];
  /** Whether what is missing is marked. */
  tried: boolean;
}

/** What is asked about a decision to take. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { view, draft, set, others, tried } = props;
  const t = useWords();
  const titles = new Map(view.areas.map(({ id, title }) => [id, title]));
  const missing = (field: 'question' | 'workstream' | 'outcome') =>
    tried && !draft[field]?.trim()
      ? t(`decisions.missing.${field}`)
      : undefined;
  return (
    <>
      <TextLine
        required
        multiline
        focusOnMount
        longest={500}
        label={t('decisions.field.question')}
        value={draft.question}
        onChange={question => set({ question: question ?? '' })}
        error={missing('question')}
      />
      <ChoiceField
        label={t('decisions.field.workstream')}
        options={[...titles.keys()]}
        value={draft.workstream || undefined}
        nameOf={id => titles.get(id) ?? id}
        onChange={workstream => set({ workstream })}
        error={missing('workstream')}
      />
      <ChoiceField
        label={t('decisions.field.status')}
        options={DECISION_STATUSES}
        value={draft.status}
        nameOf={status => t(`decisions.status.${status}`)}
        onChange={status => set({ status })}
      />
      {draft.status === 'Done' && (
        <TextLine
          required
          multiline
          label={t('decisions.field.outcome')}
          value={draft.outcome}
          onChange={outcome => set({ outcome })}
          error={missing('outcome')}
        />
      )}
      <OwnerField
        value={draft.ownerRef}
        onChange={ownerRef => set({ ownerRef })}
      />
      <EntryDayField
        label={t('decisions.field.dueAt')}
        value={draft.dueAt}
        onChange={dueAt => set({ dueAt })}
      />
      <TextLine
        label={t('decisions.field.nextAction')}
        value={draft.nextAction}
        onChange={nextAction => set({ nextAction })}
      />
      <TextLine
        label={t('decisions.field.direction')}
        value={draft.direction}
        onChange={direction => set({ direction })}
      />
      <TextLine
        multiline
        label={t('decisions.field.options')}
        value={draft.options?.join('\n')}
        onChange={text => set({ options: text?.split('\n') })}
      />
      <IdsField
        label={t('decisions.field.dependsOn')}
        options={others.map(({ id, question }) => ({ id, title: question }))}
        value={draft.dependsOn}
        onChange={dependsOn => set({ dependsOn })}
      />
      <RingsField
        label={t('decisions.field.blocksRings')}
        rings={view.rollout.rings}
        value={draft.blocksRings}
        onChange={blocksRings => set({ blocksRings })}
      />
    </>
  );
}
