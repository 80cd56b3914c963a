import type {
  OpenDecision,
  RegisterInput,
} from '@builder-insights/plugin-readiness-common';
import { useEntryForm } from '../../hooks/useEntryForm';
import { useWords } from '../../hooks/useWords';
import { decisionsMessages } from '../../messages/decisions';
import { EntryDialog } from '../Register/EntryDialog';
import type { RolloutPageProps } from '../shared/PageProps';
import { DecisionFields } from './DecisionFields';

const EMPTY: RegisterInput<'decisions'> = {
  question: '',
  workstream: '',
  status: 'In discovery',
  dependsOn: [],
  blocksRings: [],
};

type Field = keyof typeof decisionsMessages.field;
const isField = (field: string): field is Field =>
  field in decisionsMessages.field;

/** @internal */
export interface DecisionDialogProps extends Pick<RolloutPageProps, 'view'> {
  /** All decisions of the rollout. */
  decisions: readonly OpenDecision[];
  /** The one that is changed; absent when one is added. */
  decision?: OpenDecision;
  onClose: () => void;
  onSaved: (decision: OpenDecision) => void;
}

/** Adds a decision to take, or changes one. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { view, decisions, decision, onClose, onSaved } = props;
  const t = useWords();
  const form = useEntryForm<'decisions'>({
    rolloutId: view.rollout.id,
    register: 'decisions',
    empty: EMPTY,
    entry: decision,
    onSaved,
  });
  const { question, workstream, status, outcome } = form.draft;
  return (
    <EntryDialog
      title={
        decision
          ? t('decisions.editTitle', { id: decision.id })
          : t('decisions.addTitle')
      }
      form={form}
      complete={
        question.trim() !== '' &&
        workstream !== '' &&
        (status !== 'Done' || Boolean(outcome?.trim()))
      }
      nameOfField={field =>
        isField(field) ? t(`decisions.field.${field}`) : field
      }
      onClose={onClose}
    >
      {tried => (
        <DecisionFields
          view={view}
          draft={form.draft}
          set={form.set}
          tried={tried}
          others={decisions.filter(({ id }) => id !== decision?.id)}
        />
      )}
    </EntryDialog>
  );
}
