import type {
  RegisterInput,
  Risk,
} from '@builder-insights/plugin-readiness-common';
import { useEntryForm } from '../../hooks/useEntryForm';
import { useWords } from '../../hooks/useWords';
import { risksMessages } from '../../messages/risks';
import { EntryDialog } from '../Register/EntryDialog';
import type { RolloutPageProps } from '../shared/PageProps';
import { RiskFields } from './RiskFields';

const EMPTY: RegisterInput<'risks'> = {
  title: '',
  likelihood: 'medium',
  impact: 'medium',
  status: 'open',
  gateIds: [],
  blocksRings: [],
};

type Field = keyof typeof risksMessages.field;
const isField = (field: string): field is Field => field in risksMessages.field;

/** @internal */
export interface RiskDialogProps extends Pick<RolloutPageProps, 'view'> {
  /** The one that is changed; absent when one is added. */
  risk?: Risk;
  onClose: () => void;
  onSaved: (risk: Risk) => void;
}

/** Adds a risk, or changes one. */
export function RiskDialog(props: RiskDialogProps) {
  const { view, risk, onClose, onSaved } = props;
  const t = useWords();
  const form = useEntryForm<'risks'>({
    rolloutId: view.rollout.id,
    register: 'risks',
    empty: EMPTY,
    entry: risk,
    onSaved,
  });
  return (
    <EntryDialog
      title={risk ? t('risks.editTitle', { id: risk.id }) : t('risks.addTitle')}
      form={form}
      complete={form.draft.title.trim() !== ''}
      nameOfField={field =>
        isField(field) ? t(`risks.field.${field}`) : field
      }
      onClose={onClose}
    >
      {tried => (
        <RiskFields
          view={view}
          draft={form.draft}
          set={form.set}
          tried={tried}
        />
      )}
    </EntryDialog>
  );
}
