import {
  MILESTONE_STATUSES,
  type Milestone,
  type RegisterInput,
} from '@builder-insights/plugin-readiness-common';
import { ChoiceField } from '@builder-insights/ui';
import { useEntryForm } from '../../hooks/useEntryForm';
import { useWords } from '../../hooks/useWords';
import { risksMessages } from '../../messages/risks';
import { EntryDayField } from '../Register/EntryDayField';
import { EntryDialog } from '../Register/EntryDialog';
import { IdsField } from '../Register/IdsField';
import { OwnerField } from '../Register/OwnerField';
import { TextLine } from '../Register/TextLine';
import type { RolloutPageProps } from '../shared/PageProps';

const EMPTY: RegisterInput<'milestones'> = {
  title: '',
  status: 'planned',
  gateIds: [],
  dependsOn: [],
};

type Field = keyof typeof risksMessages.milestones.field;
const isField = (field: string): field is Field =>
  field in risksMessages.milestones.field;

/** @internal */
export interface MilestoneDialogProps extends Pick<RolloutPageProps, 'view'> {
  /** All milestones of the rollout. */
  milestones: readonly Milestone[];
  /** The one that is changed; absent when one is added. */
  milestone?: Milestone;
  onClose: () => void;
  onSaved: (milestone: Milestone) => void;
}

/** Adds a milestone, or changes one. */
export function MilestoneDialog(props: MilestoneDialogProps) {
  const { view, milestones, milestone, onClose, onSaved } = props;
  const t = useWords();
  const form = useEntryForm<'milestones'>({
    rolloutId: view.rollout.id,
    register: 'milestones',
    empty: EMPTY,
    entry: milestone,
    onSaved,
  });
  const { draft, set } = form;
  const untitled = draft.title.trim() === '';
  return (
    <EntryDialog
      title={
        milestone
          ? t('risks.milestones.editTitle', { id: milestone.id })
          : t('risks.milestones.addTitle')
      }
      form={form}
      complete={!untitled}
      nameOfField={field =>
        isField(field) ? t(`risks.milestones.field.${field}`) : field
      }
      onClose={onClose}
    >
      {tried => (
        <>
          <TextLine
            required
            multiline
            focusOnMount
            longest={500}
            label={t('risks.milestones.field.title')}
            value={draft.title}
            onChange={title => set({ title: title ?? '' })}
            error={
              tried && untitled ? t('risks.milestones.titleMissing') : undefined
            }
          />
          <ChoiceField
            label={t('risks.milestones.field.status')}
            options={MILESTONE_STATUSES}
            value={draft.status}
            nameOf={status => t(`risks.milestones.status.${status}`)}
            onChange={status => set({ status })}
          />
          <OwnerField
            value={draft.ownerRef}
            onChange={ownerRef => set({ ownerRef })}
          />
          <EntryDayField
            label={t('risks.milestones.field.dueAt')}
            value={draft.dueAt}
            onChange={dueAt => set({ dueAt })}
          />
          <IdsField
            label={t('risks.milestones.field.gateIds')}
            options={view.gates.map(({ id, question }) => ({
              id,
              title: question,
            }))}
            value={draft.gateIds}
            onChange={gateIds => set({ gateIds })}
          />
          <IdsField
            label={t('risks.milestones.field.dependsOn')}
            options={milestones.filter(({ id }) => id !== milestone?.id)}
            value={draft.dependsOn}
            onChange={dependsOn => set({ dependsOn })}
          />
        </>
      )}
    </EntryDialog>
  );
}
